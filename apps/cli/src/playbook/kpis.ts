import type { PlaybookDocument, ValueForecast } from '@clientele/report'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { type MonthlyFigure, type MonthlyFigures, monthlyFigures } from './monthly-figures.ts'

type Kpi = PlaybookDocument['kpis'][number]

/** Months before the month of the issue that a figure is followed back. */
const MONTHS_BEFORE = 12

/**
 * The headline figures of the month, each with the same figure a month and a year earlier where there is one, and its
 * run over the last thirteen months; who is likely still a customer where that can be forecast.
 */
export function kpis({
  month,
  answers,
  lifetimeValue: { forecast },
}: Pick<MonthAnalysis, 'month' | 'answers' | 'lifetimeValue'>): Kpi[] {
  const figures = monthlyFigures(answers, month)
  const start = [shiftMonth(month, -MONTHS_BEFORE), figures.first].sort().at(-1) ?? month
  const months = monthsBetween(start, month)
  const followed = headline(figures).map(([id, unit, source, figure]) => ({
    id,
    unit,
    value: figure(month),
    previousMonth: figure(shiftMonth(month, -1)),
    previousYear: figure(shiftMonth(month, -12)),
    history: { first: start, values: months.map(figure) },
    source,
  }))
  return [...followed, ...likelyCustomers(forecast)]
}

type Headline = readonly [
  id: Kpi['id'],
  unit: Kpi['unit'],
  /** The question that answers it. */
  source: string,
  figure: MonthlyFigure,
]

/** In the order of the page. */
function headline({
  ofSales,
  ofOrders,
  atEndOf,
  ofWholeYears,
  secondOrderRate,
}: MonthlyFigures): readonly Headline[] {
  const orderValue = ofSales((row) => ratio(row.revenue, row.orders))
  const perCustomer = ofWholeYears(atEndOf('revenue_per_active'))
  const repeatShare = ofSales((row) => ratio(row.returningCustomers, row.customers))
  return [
    ['customers', 'count', 'active-customers', atEndOf('customers')],
    ['active-12-months', 'count', 'active-customers', atEndOf('active')],
    ['orders', 'count', 'sales-by-month', ofSales((row) => row.orders)],
    ['revenue', 'money', 'sales-by-month', ofSales((row) => row.revenue)],
    ['average-order-value', 'money', 'sales-by-month', orderValue],
    ['revenue-per-customer', 'money', 'active-customers', perCustomer],
    ['new-customers', 'count', 'sales-by-month', ofSales((row) => row.newCustomers)],
    ['returning-customers', 'count', 'sales-by-month', ofSales((row) => row.returningCustomers)],
    ['repeat-share', 'share', 'sales-by-month', repeatShare],
    ['repeat-revenue-share', 'share', 'new-and-returning', ofOrders('later_share')],
    ['second-order-rate', 'share', 'second-order-cohorts', secondOrderRate],
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
