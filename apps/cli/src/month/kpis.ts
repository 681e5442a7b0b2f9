import type { PlaybookDocument } from '@clientele/report'
import type { MonthAnalysis } from './analyse-month.ts'
import { type CalendarMonth, shiftMonth } from './calendar-month.ts'
import type { CustomersAt } from './count-customers.ts'
import { salesByMonth } from './sales-by-month.ts'

type Kpi = PlaybookDocument['kpis'][number]
type MonthOfSales = PlaybookDocument['salesByMonth']['rows'][number]

/** The headline figures of the month, each with the same figure a month and a year earlier where there is one. */
export function kpis(analysis: MonthAnalysis): Kpi[] {
  const { month, answers, customers } = analysis
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
  const atEnds = (id: Kpi['id'], figure: (customers: CustomersAt) => number): Kpi => {
    const at = (end: CustomersAt | null): number | null => (end === null ? null : figure(end))
    const { now, monthBefore, yearBefore } = customers
    const source = 'countCustomers'
    return {
      id,
      unit: 'count',
      value: at(now),
      previousMonth: at(monthBefore),
      previousYear: at(yearBefore),
      source,
    }
  }
  return [
    atEnds('customers', ({ all }) => all),
    atEnds('active-12-months', ({ active }) => active),
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
