import type { Kpi } from '../../document/kpi.ts'
import type { Issue } from '../../issue.ts'
import type { Comparison } from '../../measure/comparison.ts'
import { type Against, compareKpi } from '../../measure/kpi-comparison.ts'
import { formatKpi } from './format-kpi.ts'

/** A key figure against an earlier one, in words. */
export interface ToldComparison {
  readonly kind: Comparison['kind']
  /** `+4.2%`, `−0.3 pts`; null where no change may be said. */
  readonly change: string | null
  /** The value before, where it stands in place of a change. */
  readonly from: string | null
}

/** A key figure against the month or the year before, as both the summary and the tiles say it. */
export function tellComparison(issue: Issue, kpi: Kpi, against: Against): ToldComparison {
  const { document, text, format } = issue
  const comparison = compareKpi(document, kpi, against)
  const { kind } = comparison
  if (kind === 'change') {
    const points = format.points(comparison.size)
    const change =
      kpi.unit === 'share' ? text.figures.points(points.value, points.n) : format.change(comparison.size)
    return { kind, change, from: null }
  }
  const previous = against === 'month' ? kpi.previousMonth : kpi.previousYear
  const from = kind === 'undefined' || previous === null ? null : formatKpi(issue, previous, kpi.unit)
  return { kind, change: null, from }
}
