import type { SqlQuery } from '../questions/question.ts'
import { type SalesChoice, salesCtes } from '../sales/sales.ts'
import type { Shop } from '../shop/shop.ts'
import {
  type ExtraFeature,
  type ExtraFeatureName,
  extraFeatures,
  type FeatureRows,
  type FeatureScope,
} from './extra-features.ts'

/** What is asked of one moment, checked. */
export interface FeatureRequest extends SalesChoice {
  /** Stored form. */
  readonly asOf: string
  /** Stored form, itself included; `null`: sales of all time count. */
  readonly from: string | null
  readonly extras: readonly ExtraFeatureName[]
}

/** Columns that a feature is the quotient of. */
export function quotientColumns(name: ExtraFeatureName): { readonly total: string; readonly per: string } {
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return { total: `${column}_total`, per: `${column}_per` }
}

/**
 * Common table expressions ending in `features`: one row for every customer with a sale before the as-of moment, whole
 * numbers only. Sales, reviews and products are aggregated each on their own before they meet, so that no join
 * multiplies an amount.
 *
 * @returns SQL without a final select, and the names of the number columns beside `customer_id`
 */
export function featuresQuery(
  shop: Shop,
  request: FeatureRequest,
): SqlQuery & { readonly columns: readonly string[] } {
  const { extras } = request
  const { sql, bindings } = salesCtes(shop, request)
  const scope = featureScope(shop, request.from)
  const joined = (['reviews', 'products'] as const).filter((rows) => ofRows(extras, rows).length > 0)
  const columns = [
    ...baseColumns,
    ...extras.flatMap((name) => [quotientColumns(name).total, quotientColumns(name).per]),
  ]
  return {
    sql: `with ${sql},
bought as (
  select s.customer_id as customer_id,
    ${shop.dialect.wholeDays('max(s.ordered_at)', ':asOf')} as recency_days,
    count(*) as lifetime_orders,
    sum(s.amount) as lifetime_amount,
    ${scope.count('s.order_id')} as frequency,
    ${scope.sum('s.amount')} as amount${aggregates(scope, extras, 'sales')}
  from sales s group by s.customer_id
)${joined.map((rows) => joinedCte(scope, extras, rows)).join('')},
features as (
  select b.*${joined.flatMap((rows) => ofRows(extras, rows).map((name) => `, ${quotientOf(rows, name)}`)).join('')}
  from bought b${joined.map((rows) => `\n  left join ${cteOf[rows]} on ${cteOf[rows]}.customer_id = b.customer_id`).join('')}
)`,
    bindings: { ...bindings, ...(request.from === null ? {} : { from: request.from }) },
    columns,
  }
}

const baseColumns = ['recency_days', 'lifetime_orders', 'lifetime_amount', 'frequency', 'amount']

const cteOf = { reviews: 'reviewed', products: 'chosen' } as const

const joinOf = {
  reviews: 'join reviews r on r.order_id = s.order_id and r.created_at < :asOf',
  products: 'join order_items i on i.order_id = s.order_id\n  join products p on p.product_id = i.product_id',
} as const

function joinedCte(
  scope: FeatureScope,
  extras: readonly ExtraFeatureName[],
  rows: 'reviews' | 'products',
): string {
  return `,
${cteOf[rows]} as (
  select s.customer_id as customer_id${aggregates(scope, extras, rows)}
  from sales s ${joinOf[rows]}
  group by s.customer_id
)`
}

function featureScope({ dialect }: Shop, from: string | null): FeatureScope {
  const within = (value: string): string =>
    from === null ? value : `case when s.ordered_at >= :from then ${value} end`
  return {
    dialect,
    sum: (value) => `sum(${within(value)})`,
    count: (value) => `count(${within(value)})`,
    distinct: (value) => `count(distinct ${within(value)})`,
  }
}

function aggregates(scope: FeatureScope, extras: readonly ExtraFeatureName[], rows: FeatureRows): string {
  return ofRows(extras, rows)
    .map((name) => {
      const feature: ExtraFeature = extraFeatures[name]
      const { total, per } = quotientColumns(name)
      return `,\n    ${feature.total(scope)} as ${total},\n    ${feature.per(scope)} as ${per}`
    })
    .join('')
}

function ofRows(extras: readonly ExtraFeatureName[], rows: FeatureRows): ExtraFeatureName[] {
  return extras.filter((name) => extraFeatures[name].over === rows)
}

function quotientOf(rows: 'reviews' | 'products', name: ExtraFeatureName): string {
  const { total, per } = quotientColumns(name)
  return `${cteOf[rows]}.${total}, ${cteOf[rows]}.${per}`
}
