import type { Knex } from 'knex'
import type { LineRole } from '../presets/order-lines-table.ts'
import type { LinesPreset } from '../presets/preset.ts'
import { lineAmount } from './reject-order-lines.ts'

/** Order fields that stand on one line at least; where lines differ, the largest counts. */
const orderFields = [
  'status',
  'cancelled',
  'approved_at',
  'shipped_at',
  'delivered_at',
  'zip',
  'city',
  'state',
  'country',
  'currency',
  'order_total',
  'refund',
  'shipping',
  'payment_type',
] as const

/** Gathers the lines of each order; an order was placed at the earliest moment of its lines. */
export async function gatherOrders(knex: Knex, roles: ReadonlySet<LineRole>): Promise<void> {
  await knex.raw(
    `create temp table gathered_orders (
       order_id text primary key, customer_id text, ordered_at text, ${orderFields.join(', ')}, lines_amount integer
     ) without rowid`,
  )
  await knex.raw(
    `insert into gathered_orders
     select o.order_id, p.customer_id, min(o.ordered_at) as ordered_at,
       ${orderFields.map((field) => (roles.has(field) ? `max(o.${field})` : 'null')).join(', ')},
       sum(${lineAmount}) as lines_amount
     from staged_order_lines o join order_people p on p.order_id = o.order_id
     group by o.order_id order by o.order_id`,
  )
}

/** SQL over the item `i`: its share of what its order cost to ship. */
const firstItemShipping =
  'iif(i.item = 1, coalesce((select shipping from gathered_orders g where g.order_id = i.order_id), 0), 0)'

/**
 * Brings the gathered orders and their lines into the staging tables of the olist layout, from which the canonical tables
 * are made. An order's shipping goes to its first item; what was given back is a payment of its own, below zero.
 *
 * @returns the tables of the layout that these lines fill
 */
export async function shapeOrderLines(
  knex: Knex,
  preset: LinesPreset,
  roles: ReadonlySet<LineRole>,
): Promise<ReadonlySet<string>> {
  const tables = new Set(['customers', 'orders'])
  await knex.raw(
    `insert into staged_customers (order_customer_id, customer_id, zip, city, state, country)
     select order_id, customer_id, zip, city, state, country from gathered_orders`,
  )
  await knex.raw(
    `insert into staged_orders (order_id, order_customer_id, status, ordered_at, approved_at, shipped_at, delivered_at)
     select order_id, order_id, ${preset.status}, ordered_at, approved_at, shipped_at, delivered_at
     from gathered_orders o`,
  )
  await knex.raw('create index temp.staged_customers_key on staged_customers (order_customer_id)')
  if (roles.has('order_total')) {
    tables.add('payments')
    await knex.raw(
      `insert into staged_payments (order_id, sequence, type, installments, amount)
       select order_id, 1, coalesce(payment_type, 'unknown'), 1, order_total from gathered_orders
       union all
       select order_id, 2, 'refund', 1, -abs(refund) from gathered_orders where coalesce(refund, 0) <> 0`,
    )
  }
  if (roles.has('price') || roles.has('line_amount')) {
    tables.add('order_items')
    await knex.raw(
      `insert into staged_order_items (order_id, item, product_id, price, freight, quantity)
       select i.order_id, i.item, i.product_id, i.price, ${roles.has('shipping') ? firstItemShipping : '0'}, i.quantity
       from (
         select o.order_id, row_number() over (partition by o.order_id order by o.row) as item,
           coalesce(o.product_id, o.product_name) as product_id, ${lineAmount} as price,
           coalesce(o.quantity, 1) as quantity
         from staged_order_lines o where ${lineAmount} is not null
       ) i`,
    )
    await knex.raw('create index temp.staged_order_items_key on staged_order_items (order_id)')
  }
  if (roles.has('product_id') || roles.has('product_name')) {
    tables.add('products')
    // A shop has few products and many lines: no need to sort the lines by product.
    await knex.raw('create unique index temp.staged_products_key on staged_products (product_id)')
    await knex.raw(
      `insert into staged_products (product_id, name, category)
       select coalesce(product_id, product_name) as id, product_name, category
       from staged_order_lines where id is not null
       on conflict (product_id) do update set
         name = max(coalesce(name, excluded.name), coalesce(excluded.name, name)),
         category = max(coalesce(category, excluded.category), coalesce(excluded.category, category))
       where name is not excluded.name or category is not excluded.category`,
    )
  }
  return tables
}
