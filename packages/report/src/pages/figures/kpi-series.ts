import type { KpiId } from '../../document/kpi.ts'
import type { PlaybookDocument } from '../../document/playbook-document.ts'
import type { MonthOfSales } from '../../document/sales.ts'

/** The run of a figure over the last months; null inside where the month leaves it undefined. */
export interface KpiSeries {
  readonly first: string
  readonly last: string
  readonly values: readonly (number | null)[]
}

const months = 13
/** Fewer points make no line. */
export const fewestMonths = 3

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

const byMonth: Partial<Record<KpiId, (row: MonthOfSales) => number | null>> = {
  'new-customers': (row) => row.newCustomers,
  'returning-customers': (row) => row.returningCustomers,
  orders: (row) => row.orders,
  revenue: (row) => row.revenue,
  'average-order-value': (row) => ratio(row.revenue, row.orders),
  'repeat-share': (row) => ratio(row.returningCustomers, row.customers),
}

/**
 * The last thirteen months of a figure, from the monthly sales; `customers` is the running sum of new customers.
 *
 * @returns null when the monthly sales do not hold it, or hold fewer than three months
 */
export function kpiSeries({ salesByMonth }: PlaybookDocument, id: KpiId): KpiSeries | null {
  const { rows } = salesByMonth
  const recent = rows.slice(-months)
  const [first, last] = [recent[0], recent.at(-1)]
  if (first === undefined || last === undefined || recent.length < fewestMonths) return null
  const range = { first: first.month, last: last.month }
  if (id === 'customers') {
    let known = 0
    const running = rows.map((row) => {
      known += row.newCustomers
      return known
    })
    return { ...range, values: running.slice(-months) }
  }
  const value = byMonth[id]
  return value === undefined ? null : { ...range, values: recent.map(value) }
}
