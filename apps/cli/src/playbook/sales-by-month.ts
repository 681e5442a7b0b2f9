import type { PlaybookDocument } from '@clientele/report'
import type { Answer } from '@clientele/sql-eda'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { answerRows } from './answer-rows.ts'

/** A month of sales, as the playbook has it. */
export type MonthOfSales = PlaybookDocument['salesByMonth']['rows'][number]

/** Every month from the first sale to `last`, months without a sale as zeros. */
export function salesByMonth(answers: readonly Answer[], last: CalendarMonth): MonthOfSales[] {
  const known = new Map(
    answerRows(answers, 'sales-by-month').map((row): [string, MonthOfSales] => [
      String(row.month),
      {
        month: String(row.month),
        orders: Number(row.orders),
        customers: Number(row.customers),
        newCustomers: Number(row.new_customers),
        returningCustomers: Number(row.returning_customers),
        revenue: Number(row.revenue),
      },
    ]),
  )
  const [first] = [...known.keys()].sort()
  const months: MonthOfSales[] = []
  for (let month = first ?? last; month <= last; month = shiftMonth(month, 1))
    months.push(
      known.get(month) ?? {
        month,
        orders: 0,
        customers: 0,
        newCustomers: 0,
        returningCustomers: 0,
        revenue: 0,
      },
    )
  return months
}
