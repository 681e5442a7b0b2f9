import type { KpiId } from '../document/kpi.ts'
import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { MonthOfSales } from '../document/sales.ts'
import { type Against, compareKpi } from './kpi-comparison.ts'

/** The figures whose fall is bad news and whose rise is good news. */
export type MovingKpi = Extract<
  KpiId,
  'orders' | 'revenue' | 'new-customers' | 'returning-customers' | 'repeat-share'
>

/** How a figure moved against the month or the year before. */
export interface KpiMove {
  readonly id: MovingKpi
  readonly against: Against
  /** Relative change; of a share, the difference of the shares. */
  readonly size: number
  readonly value: number
  /** Months in a row, this one included, in which it moved this way; 1 against the year before. */
  readonly run: number
}

/** Smaller moves read as 0.0 and are none. */
const smallest = 0.0005

const monthly: Readonly<Record<MovingKpi, (row: MonthOfSales) => number | null>> = {
  orders: (row) => row.orders,
  revenue: (row) => row.revenue,
  'new-customers': (row) => row.newCustomers,
  'returning-customers': (row) => row.returningCustomers,
  'repeat-share': (row) => (row.customers === 0 ? null : row.returningCustomers / row.customers),
}

const isMoving = (id: KpiId): id is MovingKpi => id in monthly

/**
 * The largest fall and the largest rise of the month among orders, revenue, new and returning customers and repeat
 * share; against the year before where nothing moved that way against the month before, and then another figure than the
 * one told already, which would be said to fall and to rise. Shares move in points, so that a small share does not
 * outweigh everything. What had too small a base to compare is none ({@link compareKpi}). Ties in document order.
 */
export function largestMoves(document: PlaybookDocument): {
  readonly adverse: KpiMove | null
  readonly favourable: KpiMove | null
} {
  const ofMonth = kpiMoves(document, 'month')
  const ofYear = kpiMoves(document, 'year')
  const [fall, rise] = [largest(ofMonth, -1), largest(ofMonth, 1)]
  const untold = (told: KpiMove | null): KpiMove[] => ofYear.filter(({ id }) => id !== told?.id)
  return { adverse: fall ?? largest(untold(rise), -1), favourable: rise ?? largest(untold(fall), 1) }
}

/** The move that goes farthest in the direction of the sign; null when none goes there. */
function largest(moves: readonly KpiMove[], sign: number): KpiMove | null {
  return moves.reduce<KpiMove | null>(
    (best, move) => (move.size * sign > (best === null ? 0 : best.size * sign) ? move : best),
    null,
  )
}

function kpiMoves(document: PlaybookDocument, against: Against): KpiMove[] {
  return document.kpis.flatMap((kpi) => {
    const { id, value } = kpi
    const comparison = compareKpi(document, kpi, against)
    if (!isMoving(id) || value === null || !('size' in comparison)) return []
    const { size } = comparison
    if (Math.abs(size) < smallest) return []
    const run = against === 'month' ? runOf(document, id, Math.sign(size)) : 1
    return [{ id, against, size, value, run: Math.max(1, run) }]
  })
}

/** How many months up to the month of the issue moved one way. */
function runOf({ salesByMonth, month }: PlaybookDocument, id: MovingKpi, sign: number): number {
  const values = salesByMonth.rows.map(monthly[id])
  if (salesByMonth.rows.at(-1)?.month !== month) return 0
  let run = 0
  for (let at = values.length - 1; at > 0; at--) {
    const [earlier, later] = [values[at - 1], values[at]]
    if (earlier == null || later == null || (later - earlier) * sign <= 0) break
    run++
  }
  return run
}
