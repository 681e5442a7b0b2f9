import { sparkline } from '../../charts/sparkline.ts'
import type { Kpi } from '../../document/kpi.ts'
import { addMonths } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { figuresRules } from './figures-rules.ts'
import { figuresTemplate } from './figures-template.ts'
import { formatKpi } from './format-kpi.ts'
import { fewestMonths, kpiSeries } from './kpi-series.ts'

/** The headline figures: value, change against the month and the year before, and their run of thirteen months. */
export const figuresPage: Page = {
  id: 'figures',
  template: figuresTemplate,
  rules: figuresRules,
  title: (text) => text.figures.title,
  isPresent: ({ document }) => document.kpis.length > 0,
  view: (issue) => ({
    lead: issue.text.figures.lead(issue.format.monthFirst(issue.document.month)),
    tiles: issue.document.kpis.map((kpi) => tile(issue, kpi)),
    sources: sourceNote(
      issue,
      issue.document.kpis.map((kpi) => kpi.source),
    ),
  }),
}

function tile(issue: Issue, kpi: Kpi): object {
  const { document, text, format } = issue
  const { name, definition } = text.figures.kpis[kpi.id]
  const series = kpiSeries(document, kpi.id)
  return {
    id: kpi.id,
    name,
    definition,
    value: kpi.value === null ? null : formatKpi(issue, kpi.value, kpi.unit),
    missing: text.notAvailable,
    missingReason: text.figures.reasons.noValue,
    changes: [
      change(issue, kpi, kpi.previousMonth, addMonths(document.month, -1)),
      change(issue, kpi, kpi.previousYear, addMonths(document.month, -12)),
    ],
    noLine:
      document.salesByMonth.rows.length < fewestMonths ? text.figures.tooFewMonths : text.figures.noMonths,
    sparkline:
      series === null
        ? null
        : sparkline(series.values, {
            id: `spark-${kpi.id}`,
            title: name,
            description: text.figures.sparkline(name, format.month(series.first), format.month(series.last)),
          }),
  }
}

function change({ text, format }: Issue, kpi: Kpi, previous: number | null, month: string): object {
  const points = kpi.unit === 'share' ? format.points(kpi.value, previous) : null
  const value =
    kpi.unit === 'share'
      ? points && text.figures.points(points.value, points.n)
      : format.change(kpi.value, previous)
  const { noPrevious, noValue, fromZero } = text.figures.reasons
  return {
    against: text.figures.againstMonth(format.month(month)),
    value,
    missing: text.notAvailable,
    reason: previous === null ? noPrevious : kpi.value === null ? noValue : fromZero,
    ...direction(kpi.value, previous),
  }
}

/** The way a figure went, as a class and as an arrow: colour is never the only sign. */
function direction(value: number | null, previous: number | null): { tone: string; arrow: string | null } {
  if (value === null || previous === null || value === previous) return { tone: 'flat', arrow: null }
  return value > previous ? { tone: 'up', arrow: '\u2191' } : { tone: 'down', arrow: '\u2193' }
}
