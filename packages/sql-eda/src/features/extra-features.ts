import type { Dialect } from '../dialect/dialect.ts'
import type { RelationName } from '../shop/shop.ts'
import { moneyScale } from './money-scale.ts'

/** What a feature may use to say its SQL over the sales of one customer. */
export interface FeatureScope {
  readonly dialect: Dialect
  /** Sum of a value over the sales in the window. */
  sum(value: string): string
  /** Number of sales in the window for which a value is not null. */
  count(value: string): string
  /** Number of different values, null apart, of the sales in the window. */
  distinct(value: string): string
}

/**
 * A feature is the quotient of two integers that the database aggregates, so that it is exact and the same on every
 * database. It is unknown where the divisor is not positive.
 */
export interface ExtraFeature {
  /** Rows that are aggregated: the sales, or the reviews or the bought products of the sales. */
  readonly over: FeatureRows
  readonly total: (scope: FeatureScope) => string
  readonly per: (scope: FeatureScope) => string
  /** What a shop that never has it lacks. */
  readonly lacking: string
}

export type FeatureRows = 'sales' | 'reviews' | 'products'

/** Tables without which a kind of rows cannot be had. */
export const rowsNeed: Readonly<Record<FeatureRows, readonly RelationName[]>> = {
  sales: [],
  reviews: ['reviews'],
  products: ['order_items', 'products'],
}

const delivered = 's.estimated_at is not null and s.delivered_at < :asOf'

/** Name of a feature beyond recency, frequency and monetary value. */
export type ExtraFeatureName =
  | 'tenureDays'
  | 'averageOrderValue'
  | 'itemsPerOrder'
  | 'reviewMean'
  | 'deliveryDelayDays'
  | 'instalments'
  | 'freightShare'
  | 'daysBetweenOrders'
  | 'categoryCount'

/** All named extras. `docs/methods.md` says each in words. */
export const extraFeatures: Readonly<Record<ExtraFeatureName, ExtraFeature>> = {
  tenureDays: {
    over: 'sales',
    total: ({ dialect }) => dialect.wholeDays('min(s.ordered_at)', ':asOf'),
    per: () => '1',
    lacking: 'no customer has a sale',
  },
  averageOrderValue: {
    over: 'sales',
    total: ({ sum }) => sum('s.amount'),
    per: ({ count }) => `${moneyScale} * ${count('s.order_id')}`,
    lacking: 'no customer has a sale',
  },
  itemsPerOrder: {
    over: 'sales',
    total: ({ sum }) => sum('s.item_count'),
    per: ({ sum }) => sum('case when s.item_count > 0 then 1 else 0 end'),
    lacking: 'no sale has an item line',
  },
  reviewMean: {
    over: 'reviews',
    total: ({ sum }) => sum('r.score'),
    per: ({ count }) => count('r.score'),
    lacking: 'no sale was reviewed before the as-of moment',
  },
  deliveryDelayDays: {
    over: 'sales',
    total: ({ sum, dialect }) =>
      sum(`case when ${delivered} then ${dialect.calendarDays('s.estimated_at', 's.delivered_at')} end`),
    per: ({ count }) => count(`case when ${delivered} then s.order_id end`),
    lacking: 'no sale has both a promised and a real delivery date before the as-of moment',
  },
  instalments: {
    over: 'sales',
    total: ({ sum }) => sum('s.installments'),
    per: ({ count }) => count('s.installments'),
    lacking: 'no sale has a payment with a number of instalments',
  },
  freightShare: {
    over: 'sales',
    total: ({ sum }) => sum('s.freight_amount'),
    per: ({ sum }) => sum('s.items_amount + s.freight_amount'),
    lacking: 'no sale has items or freight with an amount',
  },
  daysBetweenOrders: {
    over: 'sales',
    total: ({ dialect }) => dialect.wholeDays('min(s.ordered_at)', 'max(s.ordered_at)'),
    per: () => 'count(*) - 1',
    lacking: 'no customer has two sales',
  },
  categoryCount: {
    over: 'products',
    total: ({ distinct, dialect }) => distinct(dialect.byCodePoint('p.category')),
    per: ({ count }) => `case when ${count('p.category')} > 0 then 1 else 0 end`,
    lacking: 'no product that was bought has a category',
  },
}
