import { smallestDetectableRate } from '@clientele/engine'
import type { Issue } from '../../issue.ts'
import type { Measurability } from '../../measure/measurability.ts'
import { type SegmentTag, segmentTag } from '../segment-tag.ts'

/** One experiment of the coming month. */
interface PlannedRow {
  /** Null for all customers, and for a segment that nobody is in any more. */
  readonly tag: SegmentTag | null
  readonly group: string
  readonly test: string | null
  readonly among: string
  readonly alone: string
  readonly runs: string
  readonly judgedBy: string
  readonly shows: string
}

/** Who is left alone in the coming month, and from which rate on it shows; null where nothing of the kind is configured. */
export function plannedRows(issue: Issue): { title: string; rows: PlannedRow[] } | null {
  const { document, text, format, segments, whole } = issue
  const { tests: planned } = document
  if (planned === undefined) return null
  const words = text.tests.planned
  const { holdout } = planned
  const all =
    holdout === null
      ? []
      : [
          {
            tag: null,
            group: text.results.everybody,
            test: null,
            among: format.count(holdout.customers),
            alone: format.count(holdout.heldOut),
            runs: words.from(format.monthShort(holdout.from)),
            judgedBy: words.ordered,
            shows: shows(issue, whole, holdout.customers, holdout.heldOut),
          },
        ]
  const rows = planned.tests.map((test) => {
    const segment = segments.find(({ id }) => id === test.segment)
    const ordered = test.metric === 'ordered'
    return {
      tag: segment === undefined ? null : segmentTag(segment),
      group: segment?.name ?? test.segment,
      test: text.results.testNamed(test.id),
      among: format.count(test.customers),
      alone: format.count(test.control),
      runs: words.until({ from: format.monthShort(test.from), to: format.monthShort(test.to) }),
      judgedBy: ordered ? words.ordered : words.revenue,
      shows: ordered
        ? shows(issue, segment?.measurable ?? null, test.customers, test.control)
        : text.notAvailable,
    }
  })
  return { title: words.title(format.month(planned.month)), rows: [...all, ...rows] }
}

/** The smallest rate that shows in one month with the arms as they were drawn. */
function shows(
  { text, format }: Issue,
  measurable: Measurability | null,
  customers: number,
  control: number,
): string {
  if (measurable === null || control === 0 || control === customers) return text.notAvailable
  const treatedPerControl = (customers - control) / control
  const rate = smallestDetectableRate(measurable.base, control, { treatedPerControl })
  return rate === null ? text.tests.cannot : format.rate(rate)
}
