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
  /** At least so many of `moved` have not ordered since: per segment, those who moved beyond those who ordered. */
  readonly relabelled: number | null
  /** Flows between two different segments, largest first; ties in document order. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly customers: number }[]
}

export function movementTotals({ flows, previousSegments }: Movement): MovementTotals {
  const totals = { known: 0, stayed: 0, moved: 0, left: 0, arrived: 0 }
  const moves: { from: string; to: string; customers: number }[] = []
  for (const { from, to, customers } of flows) {
    if (from === null) {
      totals.arrived += customers
      continue
    }
    totals.known += customers
    if (to === null) totals.left += customers
    else if (from === to) totals.stayed += customers
    else {
      totals.moved += customers
      moves.push({ from, to, customers })
    }
  }
  return {
    ...totals,
    ...withoutOrder(previousSegments, moves),
    moves: moves.sort((a, b) => b.customers - a.customers),
  }
}

function withoutOrder(
  segments: Movement['previousSegments'],
  moves: MovementTotals['moves'],
): Pick<MovementTotals, 'buyers' | 'relabelled'> {
  let buyers = 0
  let relabelled = 0
  for (const { id, buyersSince } of segments) {
    if (buyersSince === null) return { buyers: null, relabelled: null }
    const moved = moves.reduce((sum, move) => (move.from === id ? sum + move.customers : sum), 0)
    buyers += buyersSince
    relabelled += Math.max(0, moved - buyersSince)
  }
  return { buyers, relabelled }
}
