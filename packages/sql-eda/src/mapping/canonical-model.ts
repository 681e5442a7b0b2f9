import type { Dialect } from '../dialect/dialect.ts'
import { SqlEdaError } from '../errors.ts'
import { customersOfOrders } from './customers-of-orders.ts'
import { linesModel } from './lines-model.ts'
import type { CheckedTable } from './mapped-table.ts'
import { noCountry, optional, tableQuery, unknownNumber } from './select-list.ts'
import type { MappedTable } from './shop-mapping.ts'
import type { CanonicalModel, CanonicalTableQuery } from './with-canonical.ts'

/** The tables of a mapping, checked, by canonical name. */
export type CheckedTables = Readonly<Partial<Record<MappedTable, CheckedTable>>>

/**
 * Writes the canonical tables as expressions over the source. Payments and items are summed per order before they meet
 * an order, so no join can multiply money, whatever the source holds.
 *
 * @throws SqlEdaError `BAD_MAPPING` when it is not said what an order is, or said twice
 */
export function canonicalModel(dialect: Dialect, tables: CheckedTables): CanonicalModel {
  const { orders, lines } = tables
  if ((orders === undefined) === (lines === undefined))
    throw new SqlEdaError(
      'BAD_MAPPING',
      'A mapping says either which table has a row an order (orders) or which has a row an order line (lines).',
    )
  if (lines !== undefined) return linesModel(dialect, lines)
  if (orders === undefined) return {}
  const payments = paymentsQuery(tables)
  const items = tables.order_items === undefined ? undefined : itemsQuery(tables.order_items)
  const place = orders.has.has('state') || orders.has.has('city') || orders.has.has('zip')
  const customers = tables.customers
  return {
    orders: ordersQuery(orders, payments !== undefined, items !== undefined, place ? undefined : customers),
    ...(payments === undefined ? {} : { payments }),
    ...(items === undefined ? {} : { order_items: items }),
    ...(tables.reviews === undefined ? {} : { reviews: reviewsQuery(tables.reviews) }),
    ...(tables.products === undefined ? {} : { products: productsQuery(tables.products) }),
    ...(tables.sellers === undefined
      ? {}
      : { sellers: onePerKey(tables.sellers, 'seller_id', ['zip', 'city', 'state']) }),
    ...(place || customers !== undefined ? { customers: customersOfOrders } : {}),
  }
}

function ordersQuery(
  orders: CheckedTable,
  paid: boolean,
  sold: boolean,
  customers: CheckedTable | undefined,
): CanonicalTableQuery {
  const has = (column: string): string => optional(orders, 'o', column)
  const place = ['zip', 'city', 'state'].map((column) =>
    customers === undefined ? has(column) : optional(customers, 'c', column),
  )
  const sums = [
    paid
      ? 'coalesce(paid.payment_count, 0) as payment_count, coalesce(paid.amount, 0) as payments_amount, paid.installments'
      : `${unknownNumber} as payment_count, ${unknownNumber} as payments_amount, ${unknownNumber} as installments`,
    sold
      ? 'coalesce(sold.item_count, 0) as item_count, coalesce(sold.price, 0) as items_amount, coalesce(sold.freight, 0) as freight_amount'
      : `${unknownNumber} as item_count, ${unknownNumber} as items_amount, ${unknownNumber} as freight_amount`,
  ]
  const joins = [
    ...(customers === undefined
      ? []
      : [
          `left join (\n${onePerKey(customers, 'customer_id', ['zip', 'city', 'state']).sql}\n  ) c on c.customer_id = o.customer_id`,
        ]),
    ...(paid ? [paidPerOrder] : []),
    ...(sold ? [soldPerOrder] : []),
  ]
  return {
    sql: `  select o.order_id, o.customer_id, ${orders.has.has('status') ? "coalesce(o.status, '(none)')" : "'completed'"} as status, o.ordered_at,
    ${['approved_at', 'shipped_at', 'delivered_at', 'estimated_at'].map(has).join(', ')},
    ${place.join(', ')}, ${noCountry},
    ${sums.join(',\n    ')}
  from ${orders.rows.sql} o
  ${joins.join('\n  ')}
  where o.order_id is not null and o.customer_id is not null and o.ordered_at is not null`,
    bindings: { ...orders.rows.bindings, ...customers?.rows.bindings },
    needs: [...(paid ? (['payments'] as const) : []), ...(sold ? (['order_items'] as const) : [])],
  }
}

const paidPerOrder = `left join (
    select order_id, count(*) as payment_count, sum(amount) as amount, max(installments) as installments
    from payments group by order_id
  ) paid on paid.order_id = o.order_id`

const soldPerOrder = `left join (
    select order_id, count(*) as item_count, sum(price) as price, sum(freight) as freight
    from order_items group by order_id
  ) sold on sold.order_id = o.order_id`

/** Payments as the source has them, or else the total on the order as its one payment. */
function paymentsQuery({ payments, orders }: CheckedTables): CanonicalTableQuery | undefined {
  if (payments !== undefined) {
    const sequence = payments.has.has('sequence')
      ? 'sequence'
      : 'row_number() over (partition by order_id order by amount) as sequence'
    return tableQuery(
      payments,
      `order_id, ${sequence}, ${payments.has.has('type') ? "coalesce(type, '(none)')" : "'(none)'"} as type, ${optional(payments, 'm', 'installments')}, coalesce(amount, 0) as amount`,
      'order_id is not null',
    )
  }
  if (orders?.has.has('amount'))
    return tableQuery(
      orders,
      "order_id, 1 as sequence, '(none)' as type, 1 as installments, amount",
      'order_id is not null and amount is not null',
    )
  return undefined
}

function itemsQuery(items: CheckedTable): CanonicalTableQuery {
  const item = items.has.has('item')
    ? 'item'
    : `row_number() over (partition by order_id order by ${['product_id', 'seller_id', 'price'].filter((column) => items.has.has(column)).join(', ')}) as item`
  const text = (column: string): string => (items.has.has(column) ? `coalesce(${column}, '')` : "''")
  return tableQuery(
    items,
    `order_id, ${item}, ${text('product_id')} as product_id, ${text('seller_id')} as seller_id, coalesce(price, 0) as price, ${items.has.has('freight') ? 'coalesce(freight, 0)' : '0'} as freight`,
    'order_id is not null',
  )
}

function reviewsQuery(reviews: CheckedTable): CanonicalTableQuery {
  return tableQuery(
    reviews,
    `order_id, ${reviews.has.has('review_id') ? 'review_id' : 'order_id as review_id'}, score, ${reviews.has.has('has_comment') ? 'has_comment' : '0 as has_comment'}, created_at, ${optional(reviews, 'm', 'answered_at')}`,
    'order_id is not null and score is not null and created_at is not null',
  )
}

function productsQuery(products: CheckedTable): CanonicalTableQuery {
  return onePerKey(products, 'product_id', ['category', 'category_english'])
}

/** One row a key, whatever the source holds: of several values the greatest. */
function onePerKey(table: CheckedTable, key: string, columns: readonly string[]): CanonicalTableQuery {
  const values = columns.map((column) =>
    table.has.has(column) ? `max(${column}) as ${column}` : `null as ${column}`,
  )
  return tableQuery(table, `${key}, ${values.join(', ')}`, `${key} is not null group by ${key}`)
}
