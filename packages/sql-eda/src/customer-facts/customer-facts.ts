import type { FetchedColumns } from '../features/fetch-columns.ts'
import { moneyScale } from '../features/money-scale.ts'

/** A text per customer as an index into the different ones; -1 where it is not known. */
export interface FactLabels {
  /** Ascending by UTF-16 code unit. */
  readonly names: readonly string[]
  readonly of: Int32Array
}

/**
 * What is known of each customer beyond the features, as of one moment. Columns are in step with `customerIds`; totals
 * and the counts that they are of stand apart, so that means can be taken over any group.
 */
export interface CustomerFacts {
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`. */
  readonly asOf: string
  /** Ascending by UTF-16 code unit: everybody with a sale before the as-of moment. */
  readonly customerIds: readonly string[]
  readonly columns: {
    /** Sales, and their total in the shop's currency. */
    readonly orders: Float64Array
    readonly amount: Float64Array
    /** The same of the twelve calendar months before the as-of moment. */
    readonly yearOrders: Float64Array
    readonly yearAmount: Float64Array
    /** Calendar days from order to delivery, summed over the `delivered` sales. */
    readonly deliveryDays: Float64Array
    readonly delivered: Float64Array
    /** Sales delivered on a day after the promised one, of the `promised` that were delivered and had one. */
    readonly late: Float64Array
    readonly promised: Float64Array
    /** Instalments, summed over the `instalmentOrders` sales that tell a number. */
    readonly instalments: Float64Array
    readonly instalmentOrders: Float64Array
    /** Review scores, summed over the `reviews` that were written before the as-of moment. */
    readonly reviewTotal: Float64Array
    readonly reviews: Float64Array
    /** Of them, those with at most `badReviewAtMost` points (3) of the last calendar month before the as-of moment. */
    readonly badReviews: Float64Array
  }
  /** The category of most of the item lines that were bought, in English where the shop has it; null without products. */
  readonly categories: FactLabels | null
  /** State, or country where there is none, of the latest sale that tells it; null where none does. */
  readonly regions: FactLabels | null
  /** The query as text, one row a customer, to be pasted into a database client; sums are in ten-thousandths. */
  readonly sql: string
}

/** Makes columns of what was fetched; nothing known counts as 0 in totals and counts. */
export function customerFacts(
  asOf: string,
  { customerIds, numbers, texts }: FetchedColumns,
  sql: string,
): CustomerFacts {
  const column = (name: string): Float64Array =>
    (numbers[name] ?? new Float64Array(customerIds.length)).map((value) => (Number.isNaN(value) ? 0 : value))
  const money = (name: string): Float64Array =>
    column(name).map((tenThousandths) => tenThousandths / moneyScale)
  return {
    asOf,
    customerIds,
    columns: {
      orders: column('orders'),
      amount: money('amount'),
      yearOrders: column('year_orders'),
      yearAmount: money('year_amount'),
      deliveryDays: column('delivery_days'),
      delivered: column('delivered'),
      late: column('late'),
      promised: column('promised'),
      instalments: column('instalments'),
      instalmentOrders: column('instalment_orders'),
      reviewTotal: column('review_total'),
      reviews: column('reviews'),
      badReviews: column('bad_reviews'),
    },
    categories: labels(texts.category ?? []),
    regions: labels(texts.region ?? []),
    sql,
  }
}

function labels(texts: readonly (string | null)[]): FactLabels | null {
  const names = [...new Set(texts)]
    .filter((text) => text !== null)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (names.length === 0) return null
  const place = new Map(names.map((name, index) => [name, index]))
  return { names, of: Int32Array.from(texts, (text) => (text === null ? -1 : (place.get(text) ?? -1))) }
}
