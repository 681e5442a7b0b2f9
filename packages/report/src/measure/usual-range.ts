import { ascending, quantile } from '@clientele/engine'
import type { Kpi } from '../document/kpi.ts'

/** Between what values a figure usually lies, and on which side of them it is now. */
export interface UsualRange {
  readonly low: number
  readonly high: number
  readonly side: 'above' | 'below' | 'inside'
}

/** Fewer known months before say nothing of what is usual. */
export const fewestMonthsBefore = 8
const deviations = 3
/** Makes the median absolute deviation of normal values equal to their standard deviation. */
const consistency = 1.4826

/** What only adds up, or moves by a twelfth a month: its level says nothing of the month. */
const running: readonly Kpi['id'][] = ['customers', 'active-12-months', 'revenue-per-customer']

/**
 * The usual range of a figure: median ± 3 median absolute deviations (times 1.4826) of its months before, at most twelve
 * (Leys, Ley, Klein, Bernard & Licata 2013, with their conservative factor). It ends at zero where no month was below,
 * and that of a share at one where none was above.
 *
 * @returns null with fewer than eight known months before, when these are all but equal (a deviation of 0), when the
 *   month has no value, and for figures that add up over months
 */
export function usualRange({ id, unit, value, history }: Kpi): UsualRange | null {
  if (value === null || history === undefined || running.includes(id)) return null
  const before = history.values.slice(0, -1).filter((one) => one !== null)
  if (before.length < fewestMonthsBefore) return null
  const centre = quantile(ascending(before), 0.5)
  const spread =
    quantile(ascending(before.map((one) => Math.abs(one - centre))), 0.5) * consistency * deviations
  if (spread === 0) return null
  const low = Math.max(centre - spread, Math.min(0, ...before))
  const high = Math.min(centre + spread, unit === 'share' ? Math.max(1, ...before) : Number.POSITIVE_INFINITY)
  return { low, high, side: value > high ? 'above' : value < low ? 'below' : 'inside' }
}
