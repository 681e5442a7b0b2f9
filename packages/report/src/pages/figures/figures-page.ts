import { sparkline } from '../../charts/sparkline.ts'
import type { Kpi } from '../../document/kpi.ts'
import { addMonths } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'
import type { Against } from '../../measure/kpi-comparison.ts'
import { fewestMonthsBefore, type UsualRange, usualRange } from '../../measure/usual-range.ts'
import { lastSaleWarning } from '../last-sale-warning.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { figuresRules } from './figures-rules.ts'
import { figuresTemplate } from './figures-template.ts'
import { formatKpi } from './format-kpi.ts'
import { tellComparison } from './tell-comparison.ts'

/** Fewer points make no line. */
const fewestPoints = 3

/** The headline figures: value, change against the month and the year before, run of thirteen months, what is unusual. */
export const figuresPage: Page = {
  id: 'figures',
  template: figuresTemplate,
  rules: figuresRules,
  title: (text) => text.figures.title,
  isPresent: ({ document }) => document.kpis.length > 0,
  view: (issue) => {
    const { document, text, format } = issue
    const ranges = document.kpis.map(usualRange)
    const unusual = document.kpis.filter((_, index) => isOutside(ranges[index] ?? null))
    const judged = ranges.filter((range) => range !== null).length
    const names = format.list(unusual.map(({ id }) => text.figures.kpis[id].name))
    return {
      lead: text.figures.lead(format.monthFirst(document.month)),
      unusual: judged === 0 ? null : text.figures.unusual(names, unusual.length),
      lastSale: lastSaleWarning(issue),
      tiles: document.kpis.map((kpi, index) => tile(issue, kpi, ranges[index] ?? null)),
      rule: judged === 0 ? text.figures.noRule(format.count(fewestMonthsBefore)) : text.figures.rule,
      sources: sourceNote(
        issue,
        document.kpis.map((kpi) => kpi.source),
      ),
    }
  },
}

const isOutside = (range: UsualRange | null): boolean => range !== null && range.side !== 'inside'

function tile(issue: Issue, kpi: Kpi, range: UsualRange | null): object {
  const { document, text, format } = issue
  const { name } = text.figures.kpis[kpi.id]
  const values = kpi.history?.values ?? []
  const usual = range && {
    low: formatKpi(issue, range.low, kpi.unit),
    high: formatKpi(issue, range.high, kpi.unit),
  }
  return {
    id: kpi.id,
    name,
    definition: definition(issue, kpi),
    value: kpi.value === null ? null : formatKpi(issue, kpi.value, kpi.unit),
    missing: text.notAvailable,
    missingReason: text.figures.reasons.noValue,
    flag: range && range.side !== 'inside' ? text.figures.outside[range.side] : null,
    side: range?.side,
    usual: usual && text.figures.usual(usual.low, usual.high),
    changes: [change(issue, kpi, 'month'), change(issue, kpi, 'year')],
    noLine: kpi.history === undefined ? text.figures.noMonths : text.figures.tooFewMonths,
    sparkline:
      kpi.history === undefined || values.filter((value) => value !== null).length < fewestPoints
        ? null
        : sparkline(
            values,
            {
              id: `spark-${kpi.id}`,
              title: name,
              description: text.figures.sparkline(
                name,
                format.month(kpi.history.first),
                format.month(document.month),
              ),
            },
            {
              ...(range === null ? {} : { band: range }),
              titles: values.map((value, month) => pointTitle(issue, kpi, value, month)),
            },
          ),
  }
}

function definition({ document, text, format }: Issue, { id }: Kpi): string {
  return id === 'second-order-rate'
    ? text.figures.secondOrderOf(format.month(addMonths(document.month, -3)))
    : text.figures.kpis[id].definition
}

function pointTitle(issue: Issue, kpi: Kpi, value: number | null, month: number): string {
  const at = issue.format.month(addMonths(kpi.history?.first ?? issue.document.month, month))
  return `${at}: ${value === null ? issue.text.notAvailable : formatKpi(issue, value, kpi.unit)}`
}

function change(issue: Issue, kpi: Kpi, against: Against): object {
  const { document, text, format } = issue
  const { noPrevious, noValue, fromZero, tooFew } = text.figures.reasons
  const previous = against === 'month' ? kpi.previousMonth : kpi.previousYear
  const told = tellComparison(issue, kpi, against)
  const from = told.from === null ? null : text.figures.from(told.from)
  const few = told.kind === 'few'
  return {
    against: text.figures.againstMonth(
      // a tile is narrow: the whole name of a month would push the value into a second line
      format.monthShort(addMonths(document.month, against === 'month' ? -1 : -12)),
    ),
    value: few ? null : (told.change ?? from),
    missing: few ? from : text.notAvailable,
    reason: few ? tooFew : previous === null ? noPrevious : kpi.value === null ? noValue : fromZero,
    ...direction(kpi.value, few ? null : previous),
  }
}

/** The way a figure went, as a class and as an arrow: colour is never the only sign. */
function direction(value: number | null, previous: number | null): { tone: string; arrow: string | null } {
  if (value === null || previous === null || value === previous) return { tone: 'flat', arrow: null }
  return value > previous ? { tone: 'up', arrow: '\u2191' } : { tone: 'down', arrow: '\u2193' }
}
