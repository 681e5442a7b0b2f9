import type { PlaybookDocument, ValueForecast } from '@clientele/report'
import type { AnswerRow } from '@clientele/sql-eda'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { answerRows } from './answer-rows.ts'
import { salesByMonth } from './sales-by-month.ts'

type Kpi = PlaybookDocument['kpis'][number]
type Figure = (at: CalendarMonth) => number | null

/** Months before the month of the issue that a figure is followed back. */
const MONTHS_BEFORE = 12
/** Days within which a second order counts, and the months after which every customer of a month has had them. */
const SECOND_ORDER = { days: 90, months: 3 } as const

/**
 * The headline figures of the month, each with the same figure a month and a year earlier where there is one, and its
 * run over the last thirteen months; who is likely still a customer where that can be forecast.
 */
export function kpis({
  month,
  answers,
  lifetimeValue: { forecast },
}: Pick<MonthAnalysis, 'month' | 'answers' | 'lifetimeValue'>): Kpi[] {
  const sales = new Map(salesByMonth(answers, month).map((row) => [row.month, row]))
  const first = [...sales.keys()][0] ?? month
  const active = answerRows(answers, 'active-customers')
  const orders = new Map(answerRows(answers, 'new-and-returning').map((row) => [String(row.month), row]))
  const seconds = new Map(
    answerRows(answers, 'second-order-cohorts')
      .filter(({ days }) => days === SECOND_ORDER.days)
      .map((row) => [String(row.cohort), row]),
  )
  const kpi = (id: Kpi['id'], unit: Kpi['unit'], source: string, figure: Figure): Kpi => {
    const start = [shiftMonth(month, -MONTHS_BEFORE), first].sort().at(-1) ?? first
    return {
      id,
      unit,
      value: figure(month),
      previousMonth: figure(shiftMonth(month, -1)),
      previousYear: figure(shiftMonth(month, -12)),
      history: { first: start, values: monthsBetween(start, month).map(figure) },
      source,
    }
  }
  const ofSales = (
    figure: (row: PlaybookDocument['salesByMonth']['rows'][number]) => number | null,
  ): Figure => {
    return (at) => {
      const row = sales.get(at)
      return row === undefined ? null : figure(row)
    }
  }
  const of = (answer: Map<string, AnswerRow>, column: string): Figure => {
    return (at) => {
      const cell = answer.get(at)?.[column]
      return cell == null ? null : Number(cell)
    }
  }
  /** A month in which nothing changed has no row. */
  const atEndOf = (column: string): Figure => {
    return (at) => {
      const cell = active.findLast((row) => String(row.month) <= at)?.[column]
      return cell == null ? null : Number(cell)
    }
  }
  /** A year of sales is a year only where the shop had one. */
  const ofWholeYears = (figure: Figure): Figure => {
    return (at) => (first <= shiftMonth(at, -11) ? figure(at) : null)
  }
  return [
    kpi('customers', 'count', 'active-customers', atEndOf('customers')),
    kpi('active-12-months', 'count', 'active-customers', atEndOf('active')),
    kpi(
      'orders',
      'count',
      'sales-by-month',
      ofSales((row) => row.orders),
    ),
    kpi(
      'revenue',
      'money',
      'sales-by-month',
      ofSales((row) => row.revenue),
    ),
    kpi(
      'average-order-value',
      'money',
      'sales-by-month',
      ofSales((row) => ratio(row.revenue, row.orders)),
    ),
    kpi('revenue-per-customer', 'money', 'active-customers', ofWholeYears(atEndOf('revenue_per_active'))),
    kpi(
      'new-customers',
      'count',
      'sales-by-month',
      ofSales((row) => row.newCustomers),
    ),
    kpi(
      'returning-customers',
      'count',
      'sales-by-month',
      ofSales((row) => row.returningCustomers),
    ),
    kpi(
      'repeat-share',
      'share',
      'sales-by-month',
      ofSales((row) => ratio(row.returningCustomers, row.customers)),
    ),
    kpi('repeat-revenue-share', 'share', 'new-and-returning', of(orders, 'later_share')),
    kpi('second-order-rate', 'share', 'second-order-cohorts', (at) =>
      of(seconds, 'share')(shiftMonth(at, -SECOND_ORDER.months)),
    ),
    ...likelyCustomers(forecast),
  ]
}

/** Of this month alone: each month before would need models of its own. */
function likelyCustomers(forecast: ValueForecast | null): Kpi[] {
  const alive = forecast?.whole.meanAlive ?? null
  if (forecast === null || alive === null) return []
  return [
    {
      id: 'likely-customers',
      unit: 'count',
      value: Math.round(alive * forecast.whole.customers),
      previousMonth: null,
      previousYear: null,
      source: forecast.source,
    },
  ]
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function monthsBetween(first: CalendarMonth, last: CalendarMonth): CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month)
  return months
}
