import type { Knex } from 'knex'
import type { Dialect } from './dialect/dialect.ts'
import type { ShopMeta } from './shop-meta.ts'

/** Canonical tables that a shop may have; `orders` always exists, delivery dates are columns of it. */
export type RelationName =
  | 'orders'
  | 'order_items'
  | 'payments'
  | 'reviews'
  | 'customers'
  | 'products'
  | 'sellers'

/** An open shop database: the value that every read of this package takes first. */
export interface Shop {
  readonly knex: Knex
  readonly dialect: Dialect
  readonly meta: ShopMeta
  /** Canonical tables present: what is missing switches off what needs it. */
  readonly relations: ReadonlySet<RelationName>
  close(): Promise<void>
}
