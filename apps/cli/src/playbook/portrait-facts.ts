import { ascending, quantile } from '@clientele/engine'
import type { PortraitTally, SegmentPortrait } from '@clientele/report'
import type { CustomerFacts, FactLabels } from '@clientele/sql-eda'

/** What the facts of some customers add up to. */
export type PortraitFacts = Pick<
  SegmentPortrait,
  | 'orders'
  | 'amount'
  | 'deliveryDays'
  | 'late'
  | 'reviews'
  | 'instalments'
  | 'categories'
  | 'categoriesKnown'
  | 'regions'
  | 'regionsKnown'
> & { readonly year: Omit<SegmentPortrait['year'], 'previousRevenue'> }

/** Categories and regions that are told. */
const TOLD = 3
/** Money is whole ten-thousandths of the currency unit: adding these up is exact, whatever the order. */
const MONEY_SCALE = 10_000

/** Adds the facts up over some customers, by their rows. */
export function portraitFacts(facts: CustomerFacts, rows: Uint32Array): PortraitFacts {
  const { columns, categories, regions } = facts
  const sum = (column: Float64Array): number => {
    let total = 0
    for (const row of rows) total += column[row] ?? 0
    return total
  }
  const money = (column: Float64Array): number => {
    let total = 0
    for (const row of rows) total += Math.round((column[row] ?? 0) * MONEY_SCALE)
    return total / MONEY_SCALE
  }
  const [chosen, lived] = [tallies(categories, rows), tallies(regions, rows)]
  const promised = sum(columns.promised)
  const reviews = sum(columns.reviews)
  return {
    orders: sum(columns.orders),
    amount: money(columns.amount),
    year: {
      customers: rows.reduce((buyers, row) => buyers + ((columns.yearOrders[row] ?? 0) > 0 ? 1 : 0), 0),
      orders: sum(columns.yearOrders),
      revenue: money(columns.yearAmount),
    },
    deliveryDays: medianOfMeans(columns.deliveryDays, columns.delivered, rows),
    late: promised === 0 ? null : { orders: sum(columns.late), promised },
    reviews: reviews === 0 ? null : { mean: sum(columns.reviewTotal) / reviews, count: reviews },
    instalments: medianOfMeans(columns.instalments, columns.instalmentOrders, rows),
    categories: chosen.slice(0, TOLD),
    categoriesKnown: customersOf(chosen),
    regions: lived.slice(0, TOLD),
    regionsKnown: customersOf(lived),
  }
}

/** Median over the customers of what each has on average; null when nobody has any. */
function medianOfMeans(totals: Float64Array, counts: Float64Array, rows: Uint32Array): number | null {
  const means: number[] = []
  for (const row of rows) {
    const count = counts[row] ?? 0
    if (count > 0) means.push((totals[row] ?? 0) / count)
  }
  return means.length === 0 ? null : quantile(ascending(means), 0.5)
}

/** Customers by label, most first; of equals the first by name. */
function tallies(labels: FactLabels | null, rows: Uint32Array): PortraitTally[] {
  if (labels === null) return []
  const counts = new Uint32Array(labels.names.length)
  for (const row of rows) {
    const label = labels.of[row] ?? -1
    if (label >= 0) counts[label] = (counts[label] ?? 0) + 1
  }
  return labels.names
    .map((name, label) => ({ name, customers: counts[label] ?? 0 }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers)
}

const customersOf = (tallies: readonly PortraitTally[]): number =>
  tallies.reduce((sum, { customers }) => sum + customers, 0)
