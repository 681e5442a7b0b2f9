import { FEWEST_EVENTS } from '@clientele/engine'
import type { BaseRate } from './base-rate.ts'
import { measurability } from './measurability.ts'

/** A group whose own rate was counted. */
export interface PoolMember {
  readonly id: string
  readonly customers: number
  readonly base: BaseRate | null
}

/**
 * The groups that together can show the planned lift: those that order most, as many as it takes. High rates need
 * the fewest people, so the groups are joined from the highest rate down.
 *
 * @returns the ids of the smallest such pool of two groups or more; empty when no pool is enough
 */
export function testPool(groups: readonly PoolMember[]): ReadonlySet<string> {
  const counted = groups
    .flatMap(({ id, customers, base }) =>
      base?.scope === 'segment' && base.events >= FEWEST_EVENTS ? [{ id, customers, base }] : [],
    )
    .sort((a, b) => b.base.value - a.base.value)
  const pool = new Set<string>()
  let [customers, events, known] = [0, 0, 0]
  for (const group of counted) {
    pool.add(group.id)
    customers += group.customers
    events += group.base.events
    known += group.base.customers
    if (pool.size > 1 && measurability(events / known, customers)?.enough) return pool
  }
  return new Set()
}
