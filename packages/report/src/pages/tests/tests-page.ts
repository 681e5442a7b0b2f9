import { FEWEST_EVENTS } from '@clientele/engine'
import type { Issue, IssueSegment } from '../../issue.ts'
import { type BaseRate, shopRate } from '../../measure/base-rate.ts'
import { longestTest, plannedLift } from '../../measure/measurability.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { plannedRows } from './planned-rows.ts'
import { planRows, referenceColumns } from './test-plan.ts'
import { testsRules } from './tests-rules.ts'
import { testsTemplate } from './tests-template.ts'

/** For each segment how many customers and months a proof would take, who is left alone next, and the plan of a test. */
export const testsPage: Page = {
  id: 'tests',
  template: testsTemplate,
  rules: testsRules,
  title: (text) => text.tests.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => {
    const { text, format, segments, document } = issue
    const present = segments.filter((segment) => segment.customers > 0)
    const scopes = new Set(present.flatMap((segment) => (segment.base === null ? [] : [segment.base.scope])))
    return {
      head: text.tests,
      lead: text.tests.lead(format.sharePlain(plannedLift)),
      rows: present.map((segment) => testRow(issue, segment)),
      notes: [
        ...(scopes.has('segment') ? [text.tests.segmentRate] : []),
        ...(scopes.has('shop') ? [text.tests.shopRate] : []),
        ...(present.some(({ base }) => base !== null && base.events < FEWEST_EVENTS)
          ? [text.tests.fewEvents(format.count(FEWEST_EVENTS))]
          : []),
        ...(present.some((segment) => segment.verdict !== 'testable') ? [insteadText(issue)] : []),
      ],
      planned: plannedRows(issue),
      plan: planRows(issue),
      reference: referenceColumns(issue),
      sources: sourceNote(issue, [
        'baseRate',
        'holdoutSize',
        'smallestDetectableRate',
        ...(document.tests === undefined ? [] : [document.tests.source]),
      ]),
    }
  },
}

function testRow({ text, format }: Issue, segment: IssueSegment): object {
  const { base, measurable, customers } = segment
  const missing = text.notAvailable
  return {
    tag: segmentTag(segment),
    customers: format.count(customers),
    rate: measurable === null ? null : format.rate(measurable.base),
    counted: base === null ? null : countedText({ text, format }, base),
    target: measurable === null ? null : text.tests.target(format.rate(measurable.target)),
    perArm: measurable === null ? missing : format.count(measurable.perArm),
    months:
      measurable === null
        ? missing
        : measurable.months === null
          ? text.tests.monthsAbove(format.count(longestTest))
          : format.count(measurable.months),
    detectable:
      measurable === null
        ? missing
        : measurable.detectable === null
          ? text.tests.cannot
          : format.rate(measurable.detectable),
    missing,
    verdict: text.tests.verdicts[segment.verdict],
    tone: segment.verdict === 'testable' ? 'yes' : 'no',
  }
}

function countedText({ text, format }: Pick<Issue, 'text' | 'format'>, base: BaseRate): string {
  const counted = text.tests.counted(format.count(base.events), format.count(base.customers))
  return base.scope === 'shop' ? `${counted} *` : counted
}

/** What follows for groups that are too small: pooling, or nothing when all customers together are too few. */
function insteadText({ document, whole, segments, customers, text, format }: Issue): string {
  const rate = shopRate(document)
  if (segments.some((segment) => segment.verdict === 'pooled')) return text.tests.instead
  if (whole === null || rate === null) return text.tests.shopUnknown
  return text.tests.shopTooSmall({
    base: format.rate(whole.base),
    both: format.count(2 * whole.perArm),
    customers: format.count(customers),
  })
}
