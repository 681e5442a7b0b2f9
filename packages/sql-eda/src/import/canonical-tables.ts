import type { Knex } from 'knex'

/**
 * Builds the canonical tables from the staged ones. Money is whole ten-thousandths of the currency unit, time is
 * shop-local text. Each order carries its payments and items already summed, so that no question has to join the two
 * (joining several payments with several items multiplies both). What the source does not have gets no table, and its
 * sums in `orders` are null.
 *
 * @param present names of the layout's tables that the source has
 */
export async function createCanonicalTables(knex: Knex, present: ReadonlySet<string>): Promise<void> {
  await knex.raw(createOrders)
  await knex.raw(fillOrders(present))
  // Made from all of them at once, an index takes a third of the time.
  await knex.raw('create unique index orders_key on orders (order_id)')
  // Features, repeat purchases and concentration all walk orders by customer.
  await knex.raw('create index orders_customer on orders (customer_id, ordered_at)')
  await knex.raw(createCustomers)
  if (present.has('payments')) await knex.raw(createPayments)
  if (present.has('order_items')) await knex.raw(createItems)
  if (present.has('reviews')) await knex.raw(createReviews)
  if (present.has('products')) await knex.raw(createProducts)
  if (present.has('sellers')) await knex.raw(createSellers)
  if (present.has('geolocation')) await knex.raw(createPlaces)
  for (const statement of fillers(present)) await knex.raw(statement)
}

const createOrders = `create table orders (
  order_id text not null,
  customer_id text not null, -- the person, not the one-per-order id of the source
  status text not null,
  ordered_at text not null,
  approved_at text,
  shipped_at text,
  delivered_at text,
  estimated_at text,
  zip text,
  city text,
  state text,
  country text,
  payment_count integer,
  payments_amount integer,
  installments integer, -- largest of its payments
  item_count integer,
  items_amount integer,
  freight_amount integer
)`

function fillOrders(present: ReadonlySet<string>): string {
  const sum = (table: string, value: string): string =>
    present.has(table) ? `coalesce(${value}, 0)` : 'null'
  return `insert into orders
    with paid as (
      select order_id, count(*) as payment_count, sum(amount) as amount, max(installments) as installments
      from staged_payments group by order_id
    ),
    sold as (
      select order_id, count(*) as item_count, sum(price) as price, sum(freight) as freight
      from staged_order_items group by order_id
    )
    select o.order_id, c.customer_id, o.status, o.ordered_at, o.approved_at, o.shipped_at, o.delivered_at,
      o.estimated_at, c.zip, c.city, c.state, c.country,
      ${sum('payments', 'paid.payment_count')}, ${sum('payments', 'paid.amount')}, paid.installments,
      ${sum('order_items', 'sold.item_count')}, ${sum('order_items', 'sold.price')},
      ${sum('order_items', 'sold.freight')}
    from staged_orders o
    join staged_customers c on c.order_customer_id = o.order_customer_id
    left join paid on paid.order_id = o.order_id
    left join sold on sold.order_id = o.order_id
    order by c.customer_id, o.ordered_at, o.order_id`
}

// Where a person lives is where the latest order went. SQLite takes the other columns from the row of the one max().
const createCustomers = `create table customers as
  select customer_id, zip, city, state, country from (
    select customer_id, zip, city, state, country, max(ordered_at || order_id)
    from orders group by customer_id
  ) order by customer_id`

const createPayments = `create table payments (
  order_id text not null, sequence integer not null, type text not null, installments integer not null,
  amount integer not null, primary key (order_id, sequence)
) without rowid`

const createItems = `create table order_items (
  order_id text not null, item integer not null, product_id text, seller_id text,
  price integer not null, -- of the whole line
  freight integer not null, quantity real not null, primary key (order_id, item)
) without rowid`

const createReviews = `create table reviews (
  order_id text not null, review_id text not null, score integer not null, has_comment integer not null,
  created_at text not null, answered_at text, primary key (order_id, review_id)
) without rowid`

const createProducts = `create table products (
  product_id text not null primary key, category text, category_english text, name text
) without rowid`

const createSellers = `create table sellers (
  seller_id text not null primary key, zip text, city text, state text
) without rowid`

// Many points a zip code in the source: one, in their middle, is enough for a map.
const createPlaces = `create table places as
  select zip, avg(latitude) as latitude, avg(longitude) as longitude, count(*) as points
  from staged_geolocation where zip is not null group by zip order by zip`

function fillers(present: ReadonlySet<string>): string[] {
  const statements: Readonly<Record<string, string>> = {
    payments:
      'select order_id, sequence, type, installments, amount from staged_payments order by order_id, sequence',
    order_items: `select order_id, item, product_id, seller_id, price, freight, coalesce(quantity, 1) from staged_order_items
      order by order_id, item`,
    reviews: `select order_id, review_id, score, has_comment, created_at, answered_at from staged_reviews
      order by order_id, review_id`,
    products: `select p.product_id, p.category, t.category_english, p.name from staged_products p
      left join staged_translation t on t.category = p.category order by p.product_id`,
    sellers: 'select seller_id, zip, city, state from staged_sellers order by seller_id',
  }
  return Object.entries(statements)
    .filter(([table]) => present.has(table))
    .map(([table, select]) => `insert into ${table} ${select}`)
}
