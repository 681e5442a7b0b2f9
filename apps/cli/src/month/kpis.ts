import type { PlaybookDocument } from '@clientele/report'
import type { MonthAnalysis } from './analyse-month.ts'
import { asOfMonth, type CalendarMonth, shiftMonth } from './calendar-month.ts'
import { salesByMonth } from './sales-by-month.ts'

type Kpi = PlaybookDocument['kpis'][number]
type MonthOfSales = PlaybookDocument['salesByMonth']['rows'][number]

const MS_PER_DAY = 86_400_000

/** The headline figures of the month, each with the same figure a month and a year earlier where there is one. */
export function kpis(analysis: MonthAnalysis): Kpi[] {
  const { month, answers, current, previous, recencyAYearAgo } = analysis
  const sales = salesByMonth(answers, month)
  const of = (at: CalendarMonth): MonthOfSales | undefined => sales.find((entry) => entry.month === at)
  const monthly = (id: Kpi['id'], unit: Kpi['unit'], figure: (sales: MonthOfSales) => number | null): Kpi => {
    const at = (entry: MonthOfSales | undefined): number | null =>
      entry === undefined ? null : figure(entry)
    return {
      id,
      unit,
      value: at(of(month)),
      previousMonth: at(of(shiftMonth(month, -1))),
      previousYear: at(of(shiftMonth(month, -12))),
      source: 'sales-by-month',
    }
  }
  const recency = current.segmentation.table.columns.recencyDays ?? new Float64Array()
  const recencyBefore = previous?.segmentation.table.columns.recencyDays ?? null
  const hadSalesAYearAgo = recencyAYearAgo.length > 0
  return [
    {
      id: 'customers',
      unit: 'count',
      value: recency.length,
      previousMonth: recencyBefore?.length ?? null,
      previousYear: hadSalesAYearAgo ? recencyAYearAgo.length : null,
      source: 'readFeatures',
    },
    {
      id: 'active-12-months',
      unit: 'count',
      value: activeInAYear(recency, month),
      previousMonth: recencyBefore === null ? null : activeInAYear(recencyBefore, shiftMonth(month, -1)),
      previousYear: hadSalesAYearAgo ? activeInAYear(recencyAYearAgo, shiftMonth(month, -12)) : null,
      source: 'readFeatures',
    },
    monthly('orders', 'count', ({ orders }) => orders),
    monthly('revenue', 'money', ({ revenue }) => revenue),
    monthly('average-order-value', 'money', ({ revenue, orders }) =>
      orders === 0 ? null : revenue / orders,
    ),
    monthly('new-customers', 'count', ({ newCustomers }) => newCustomers),
    monthly('returning-customers', 'count', ({ returningCustomers }) => returningCustomers),
    monthly('repeat-share', 'share', ({ returningCustomers, customers }) =>
      customers === 0 ? null : returningCustomers / customers,
    ),
  ]
}

/** Customers whose last sale lies in the twelve calendar months up to the as-of date of `month`. */
function activeInAYear(recencyDays: Float64Array, month: CalendarMonth): number {
  const days =
    (Date.parse(`${asOfMonth(month)}Z`) - Date.parse(`${asOfMonth(shiftMonth(month, -12))}Z`)) / MS_PER_DAY
  return recencyDays.reduce((active, recency) => active + (recency < days ? 1 : 0), 0)
}
