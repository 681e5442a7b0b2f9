import type { SqlQuery } from '../questions/question.ts'
import { type SalesChoice, salesCtes } from '../sales/sales.ts'
import type { Shop } from '../shop/shop.ts'

/** What is asked of one moment, checked. */
export interface CustomerFactsRequest extends SalesChoice {
  /** Stored form. */
  readonly asOf: string
  /** Start of the last twelve months, stored form, itself included. */
  readonly yearFrom: string
  /** Start of the last calendar month, stored form, itself included. */
  readonly monthFrom: string
}

/** Number columns of `facts` beside `customer_id`. */
export const factColumns = [
  'orders',
  'amount',
  'year_orders',
  'year_amount',
  'delivery_days',
  'delivered',
  'late',
  'promised',
  'instalments',
  'instalment_orders',
  'review_total',
  'reviews',
  'bad_reviews',
] as const

/** Text columns of `facts`. */
export const factTexts = ['category', 'region'] as const

const delivered = 's.delivered_at < :asOf'
const promised = `${delivered} and s.estimated_at is not null`

/**
 * Common table expressions ending in `facts`: one row for every customer with a sale before the as-of moment. Sales,
 * reviews and products are aggregated each on their own before they meet, so that no join multiplies an amount.
 */
export function customerFactsQuery(shop: Shop, request: CustomerFactsRequest): SqlQuery {
  const { dialect, relations } = shop
  const { sql, bindings } = salesCtes(shop, request)
  const hasReviews = relations.has('reviews')
  const hasProducts = relations.has('products') && relations.has('order_items')
  const joined = ['lived', ...(hasReviews ? ['reviewed'] : []), ...(hasProducts ? ['favourite'] : [])]
  return {
    sql: `with ${sql},
bought as (
  select s.customer_id as customer_id,
    ${dialect.wholeDays('max(s.ordered_at)', ':asOf')} as recency_days,
    count(*) as orders,
    sum(s.amount) as amount,
    sum(case when s.ordered_at >= :yearFrom then 1 else 0 end) as year_orders,
    sum(case when s.ordered_at >= :yearFrom then s.amount else 0 end) as year_amount,
    sum(case when ${delivered} then ${dialect.calendarDays('s.ordered_at', 's.delivered_at')} end) as delivery_days,
    count(case when ${delivered} then s.order_id end) as delivered,
    count(case when ${promised} and ${dialect.calendarDays('s.estimated_at', 's.delivered_at')} > 0 then s.order_id end) as late,
    count(case when ${promised} then s.order_id end) as promised,
    sum(s.installments) as instalments,
    count(s.installments) as instalment_orders
  from sales s group by s.customer_id
)${livedCte(shop)}${hasReviews ? reviewedCte : ''}${hasProducts ? favouriteCte(shop) : ''},
facts as (
  select b.*, ${
    hasReviews
      ? 'reviewed.review_total, reviewed.reviews, reviewed.bad_reviews'
      : 'null as review_total, null as reviews, null as bad_reviews'
  },
    ${hasProducts ? 'favourite.category' : 'null as category'}, lived.region
  from bought b${joined.map((name) => `\n  left join ${name} on ${name}.customer_id = b.customer_id`).join('')}
)`,
    bindings: {
      ...bindings,
      yearFrom: request.yearFrom,
      ...(hasReviews ? { monthFrom: request.monthFrom } : {}),
    },
  }
}

/** Where the latest order that says it went; the country where there is no state. */
function livedCte({ dialect }: Shop): string {
  return `,
lived as (
  select customer_id, region from (
    select s.customer_id as customer_id, coalesce(s.state, s.country) as region,
      row_number() over (partition by s.customer_id order by s.ordered_at desc, ${dialect.byCodePoint('s.order_id')} desc) as place
    from sales s where coalesce(s.state, s.country) is not null
  ) latest where place = 1
)`
}

/** A review of so many points or fewer, of five, is a bad one. A convention. */
export const badReviewAtMost = 3

const reviewedCte = `,
reviewed as (
  select s.customer_id as customer_id, sum(r.score) as review_total, count(r.score) as reviews,
    sum(case when r.created_at >= :monthFrom and r.score <= ${badReviewAtMost} then 1 else 0 end) as bad_reviews
  from sales s join reviews r on r.order_id = s.order_id and r.created_at < :asOf
  group by s.customer_id
)`

/** The category of most of the item lines bought; of equals the first by code point. */
function favouriteCte({ dialect }: Shop): string {
  return `,
chosen as (
  select s.customer_id as customer_id, ${dialect.byCodePoint('coalesce(p.category_english, p.category)')} as category
  from sales s
  join order_items i on i.order_id = s.order_id
  join products p on p.product_id = i.product_id
  where p.category is not null
),
favourite as (
  select customer_id, category from (
    select customer_id, category,
      row_number() over (partition by customer_id order by count(*) desc, category) as place
    from chosen group by customer_id, category
  ) ranked where place = 1
)`
}
