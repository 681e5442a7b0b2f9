import type { CanonicalTableQuery } from './with-canonical.ts'

/** Persons with an order: where one lives is where the latest order went. */
export const customersOfOrders: CanonicalTableQuery = {
  sql: `  select customer_id, zip, city, state from (
    select customer_id, zip, city, state,
      row_number() over (partition by customer_id order by ordered_at desc, order_id desc) as newest
    from orders
  ) by_age where newest = 1`,
  bindings: {},
  needs: ['orders'],
}
