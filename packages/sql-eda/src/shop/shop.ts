import type { Database } from '../statements/run-query.ts'
import type { ShopMeta } from './shop-meta.ts'

/** Canonical tables that a shop may have; `orders` always exists, delivery dates are columns of it. */
export const relationNames = [
  'orders',
  'order_items',
  'payments',
  'reviews',
  'customers',
  'products',
  'sellers',
] as const

export type RelationName = (typeof relationNames)[number]

export function isRelationName(name: string): name is RelationName {
  return relationNames.some((known) => known === name)
}

/** An open shop database: the value that every read of this package takes first. */
export interface Shop extends Database {
  readonly meta: ShopMeta
  /** Canonical tables present: what is missing switches off what needs it. */
  readonly relations: ReadonlySet<RelationName>
  /** What the source holds that could not be used, one sentence each; rows of an imported shop were sorted out before. */
  readonly notes?: readonly string[]
  /** How many questions it answers at once, each on a connection of its own. Default 1. */
  readonly questionsAtOnce?: number
  close(): Promise<void>
}
