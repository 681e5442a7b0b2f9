/**
 * Where a canonical column comes from: the name of a column of the mapped table, or one of a few forms. There is no free
 * SQL: what needs more is a view in the database.
 */
export type ColumnSource =
  | string
  | {
      readonly column: string
      /** The column stands in another table, reached by its key (`key = this table's by`); of several rows the greatest value. */
      readonly table?: string
      readonly key?: string
      /** Default: the same name as `key`. */
      readonly by?: string
      /** Moments that are numbers: seconds or milliseconds since 1970 in UTC. */
      readonly epoch?: 's' | 'ms'
      /** Moments without a zone that are in UTC, not in the shop's own time. */
      readonly utc?: boolean
      /** Amounts in a smaller unit, by how many places it is smaller: 2 for cents. */
      readonly decimals?: number
      /** Digits whose leading zeros were lost, such as zip codes, get them back up to this length. */
      readonly digits?: number
    }
  | { readonly value: string }

/** A table of the source, and its column for every canonical column that it has. */
export interface TableMapping<Column extends string> {
  /** Name as the catalogue has it: `orders`, or with its schema `sales.orders`. */
  readonly table: string
  readonly columns: Readonly<Partial<Record<Column, ColumnSource>>>
  /** Only rows in which each of these columns has this value, or one of these. */
  readonly only?: Readonly<Record<string, string | number | readonly (string | number)[]>>
}

/** What an order may have; `amount` is a total on the order itself, read as one payment. */
export type OrderColumn =
  | 'order_id'
  | 'customer_id'
  | 'status'
  | 'ordered_at'
  | 'approved_at'
  | 'shipped_at'
  | 'delivered_at'
  | 'estimated_at'
  | 'zip'
  | 'city'
  | 'state'
  | 'amount'

/** One row an order line; the order is the group of its lines. */
export type LineColumn =
  | 'order_id'
  | 'customer_id'
  | 'status'
  | 'ordered_at'
  | 'zip'
  | 'city'
  | 'state'
  | 'product_id'
  | 'category'
  | 'amount'
  | 'quantity'
  | 'price'

/**
 * How the tables of any shop make the canonical model. Either `orders`, with lines and payments in tables of their own
 * or a total on the order, or `lines` alone.
 *
 * @example
 * const mapping: ShopMapping = {
 *   orders: { table: 'sales.orders', columns: { order_id: 'id', customer_id: 'client_id', ordered_at: 'created_at', amount: 'total' } },
 * }
 */
export interface ShopMapping {
  readonly orders?: TableMapping<OrderColumn>
  readonly lines?: TableMapping<LineColumn>
  readonly order_items?: TableMapping<'order_id' | 'item' | 'product_id' | 'seller_id' | 'price' | 'freight'>
  readonly payments?: TableMapping<'order_id' | 'sequence' | 'type' | 'installments' | 'amount'>
  readonly reviews?: TableMapping<
    'order_id' | 'review_id' | 'score' | 'has_comment' | 'created_at' | 'answered_at'
  >
  /** Where a person lives, when the orders do not say where they went. */
  readonly customers?: TableMapping<'customer_id' | 'zip' | 'city' | 'state'>
  readonly products?: TableMapping<'product_id' | 'category' | 'category_english'>
  readonly sellers?: TableMapping<'seller_id' | 'zip' | 'city' | 'state'>
}

/** A table that a mapping may have. */
export type MappedTable = keyof ShopMapping
