import type { SqlQuery } from '../questions/question.ts'
import type { Shop } from '../shop/shop.ts'
import { type SalesChoice, salesCtes } from './sales.ts'

/**
 * Common table expressions ending in `rfm`: customer_id, recency_days, frequency, monetary and the same as
 * `amount` in ten-thousandths (for sums that stay exact), one row a customer.
 * Without an as-of moment recency counts to the midnight after the last sale.
 */
export function rfmQuery(shop: Shop, choice: SalesChoice): SqlQuery {
  const { dialect } = shop
  const { sql, bindings } = salesCtes(shop, choice)
  const end =
    choice.asOf === null ? `(select ${dialect.nextMidnight('max(ordered_at)')} from sales)` : ':asOf'
  return {
    sql: `with ${sql},
rfm as (
  select customer_id,
    ${dialect.wholeDays('max(ordered_at)', end)} as recency_days,
    count(*) as frequency,
    sum(amount) as amount,
    ${dialect.money('sum(amount)')} as monetary
  from sales
  group by customer_id
)`,
    bindings,
  }
}
