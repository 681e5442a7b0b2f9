import { matchClusters } from '../profiles/match-clusters.ts'
import { sum } from '../statistics/sum.ts'

/** Customers that the model in force would put elsewhere than a model fitted today. */
export interface Misassigned {
  readonly customers: number
  /** Of the customers of the population; null when there is none. */
  readonly share: number | null
  /** Sum of their monetary, currency of the shop. */
  readonly revenue: number
  /** Of the revenue of the population; null when that is not positive. */
  readonly revenueShare: number | null
}

/**
 * Who changes places between two labellings of the same customers, whatever the clusters are numbered: clusters are
 * matched one to one so that as many customers as possible stay (Hungarian method), and the others are counted.
 *
 * @param counts contingency table, rows x cols.
 * @param before, after row and column of each customer in it.
 * @param monetary of each customer.
 */
export function misassigned(
  { counts, cols }: { readonly counts: Float64Array; readonly cols: number },
  { before, after }: { readonly before: Int32Array; readonly after: Int32Array },
  monetary: Float64Array,
): Misassigned {
  const place = matchedColumns(counts, cols)
  const moved = monetary.filter((_, item) => place[before[item]] !== after[item])
  const all = sum(monetary)
  const revenue = sum(moved)
  return {
    customers: moved.length,
    share: monetary.length === 0 ? null : moved.length / monetary.length,
    revenue,
    revenueShare: all > 0 ? revenue / all : null,
  }
}

/** For each row the column that it is matched to, or -1. */
function matchedColumns(counts: Float64Array, cols: number): Int32Array {
  const rows = cols === 0 ? 0 : counts.length / cols
  // Columns that are no cluster let rows stay unmatched where there are more of them.
  const width = Math.max(rows, cols)
  const values = new Float64Array(rows * width)
  counts.forEach((count, cell) => {
    values[Math.floor(cell / cols) * width + (cell % cols)] = -count
  })
  return matchClusters({ rows, cols: width, values }).map((col) => (col < cols ? col : -1))
}
