import type { Movement } from '../document/movement.ts'

/** The flows of a month in a few numbers: `known` = `stayed` + `moved` + `left`. */
export interface MovementTotals {
  /** Customers of the previous issue. */
  readonly known: number
  readonly stayed: number
  readonly moved: number
  /** No longer among the customers. */
  readonly left: number
  /** Not customers before. */
  readonly arrived: number
  /** Known customers who ordered since; null when that was not counted everywhere. */
  readonly buyers: number | null
}

export function movementTotals({ flows, previousSegments }: Movement): MovementTotals {
  const totals = { known: 0, stayed: 0, moved: 0, left: 0, arrived: 0 }
  for (const { from, to, customers } of flows) {
    if (from === null) {
      totals.arrived += customers
      continue
    }
    totals.known += customers
    if (to === null) totals.left += customers
    else if (from === to) totals.stayed += customers
    else totals.moved += customers
  }
  return { ...totals, buyers: buyersOf(previousSegments) }
}

function buyersOf(segments: Movement['previousSegments']): number | null {
  const counted = segments.flatMap(({ buyersSince }) => (buyersSince === null ? [] : [buyersSince]))
  return counted.length < segments.length ? null : counted.reduce((sum, buyers) => sum + buyers, 0)
}
