import { storedMoment } from '../as-of.ts'
import { windowStart } from '../features/feature-window.ts'
import { fetchColumns } from '../features/fetch-columns.ts'
import type { FeatureOptions } from '../read-features.ts'
import type { Shop } from '../shop/shop.ts'
import { queryText } from '../statements/run-query.ts'
import { type CustomerFacts, customerFacts } from './customer-facts.ts'
import { customerFactsQuery, factColumns, factTexts } from './customer-facts-query.ts'

/**
 * Orders and money, in all and of the last twelve months, delivery, instalments, reviews, main category and region of
 * every customer as of a moment, aggregated by one SQL statement: what a portrait of a group is drawn from.
 *
 * Deliveries and reviews at or after the as-of moment have not happened. What the shop has no table for is 0 of 0, or
 * null.
 *
 * @param options.asOf shop-local moment `YYYY-MM-DDTHH:MM:SS`; whatever is dated at or after it is invisible
 * @returns no customer when nothing was sold before
 * @throws SqlEdaError `BAD_AS_OF`; `UNAVAILABLE` when the amount needs a table that the shop does not have; `DATABASE`
 * @example
 * const { customerIds, columns } = await readCustomerFacts(shop, { asOf: '2018-08-01T00:00:00' })
 * columns.yearAmount[0] // what the first customer spent in the twelve months before
 */
export async function readCustomerFacts(
  shop: Shop,
  { asOf, ...choice }: Pick<FeatureOptions, 'asOf' | 'saleStatuses' | 'amount'>,
): Promise<CustomerFacts> {
  const end = storedMoment(asOf)
  const query = customerFactsQuery(shop, {
    ...choice,
    asOf: end,
    yearFrom: windowStart({ months: 12 }, end),
    monthFrom: windowStart({ months: 1 }, end),
  })
  const fetched = await fetchColumns(shop, query, 'facts', factColumns, factTexts)
  const { sql, bindings } = query
  return customerFacts(
    asOf,
    fetched,
    queryText(shop, { sql: `${sql}\nselect * from facts order by customer_id`, bindings }),
  )
}
