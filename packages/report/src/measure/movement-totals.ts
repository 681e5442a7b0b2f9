import type { Movement } from '../document/movement.ts'

/** The flows of a month in four numbers: `known` = `stayed` + `moved` + `left`. */
export interface MovementTotals {
  /** Customers of the previous issue. */
  readonly known: number
  readonly stayed: number
  readonly moved: number
  /** No longer among the customers. */
  readonly left: number
  /** Not customers before. */
  readonly arrived: number
  /** Flows between two different segments, largest first; ties in document order. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly customers: number }[]
}

export function movementTotals({ flows }: Movement): MovementTotals {
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
  return { ...totals, moves: moves.sort((a, b) => b.customers - a.customers) }
}
