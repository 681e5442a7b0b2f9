import { monthsBetween } from '../../format/calendar.ts'
import type { PlaybookDocument } from '../playbook-document.ts'
import type { Disagreement } from './disagreement.ts'

/** Months that a cohort is followed, that of the first sale included. */
const horizon = 13

/**
 * Cohorts must be the new customers of the months, all of whom buy in the first one; retention and revenue reach from
 * there to the month of the issue, and nobody comes back who was not followed.
 */
export function cohortsAgree({ cohorts, salesByMonth, month }: PlaybookDocument): Disagreement[] {
  if (cohorts === undefined) return []
  const { retention, revenue, secondOrders } = cohorts
  const found: Disagreement[] = []
  const differ = (part: string, message: string): void => {
    found.push({ path: ['cohorts', part, 'rows'], message })
  }
  const newcomers = salesByMonth.rows.filter(({ newCustomers }) => newCustomers > 0)
  const expected = newcomers.map((row) => `${row.month}: ${row.newCustomers}`)
  if (retention.rows.map((row) => `${row.month}: ${row.customers}`).join() !== expected.join())
    differ('retention', 'the cohorts are not the new customers of the months')
  for (const { month: first, customers, buyers } of retention.rows) {
    if (buyers[0] !== customers)
      differ('retention', `${buyers[0]} of the ${customers} new customers of ${first} buy in that month`)
    if (buyers.some((value) => value > customers))
      differ('retention', `more customers of ${first} buy than there are`)
  }
  const reach = ({ month: first }: { readonly month: string }): string =>
    `${first}: ${Math.min(horizon, monthsBetween(first, month) + 1)}`
  const months = retention.rows.map(reach).join()
  if (retention.rows.map((row) => `${row.month}: ${row.buyers.length}`).join() !== months)
    differ('retention', `a cohort is not followed to ${month}`)
  if (revenue.rows.map((row) => `${row.month}: ${row.revenue.length}`).join() !== months)
    differ('revenue', 'revenue has other cohorts or months than retention')
  const sizes = new Map(retention.rows.map((row) => [row.month, row.customers]))
  for (const { month: first, steps } of secondOrders.rows)
    if (steps.some(({ followed, cameBack }) => cameBack > followed || followed > (sizes.get(first) ?? 0)))
      differ('secondOrders', `more customers of ${first} are followed or come back than there are`)
  return found
}
