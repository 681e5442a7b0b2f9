import { EngineError } from '../engine-error.ts'
import { type FeatureTable, ordersEver } from '../feature-table.ts'
import { fitPurchases } from './fit-purchase-model.ts'
import { FORECAST_LIMITS } from './forecast-limits.ts'
import { orderTotals } from './order-totals.ts'
import { type PurchaseHistory, purchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'
import type { Range } from './range.ts'

/** Orders that were forecast for a group of customers, and those that came. */
export interface ForecastRow {
  /** Orders at the earlier date, those of the first day counted as one; from so many on in the last row. Null: everyone. */
  readonly orders: number | null
  readonly customers: number
  readonly predicted: Range
  readonly observed: number
  /** Whether there are enough orders to tell a good forecast from a bad one. */
  readonly judged: boolean
}

/** How a forecast from an earlier date compares with what came. */
export interface ForecastCheck {
  /** `undecided`: there is too little to tell, `reason` says what. */
  readonly verdict: 'held' | 'failed' | 'undecided'
  readonly reason: 'few-returning' | 'few-orders' | null
  /** Days of which the orders were held out. */
  readonly days: number
  /** Customers at the earlier date who had come back on a later day. */
  readonly repeaters: number
  /** Null where no model was fitted. */
  readonly model: PurchaseModel | null
  readonly total: ForecastRow | null
  /** Customers by orders at the earlier date. */
  readonly rows: readonly ForecastRow[]
}

/** Customers of so many orders and more are one row. */
const LAST_ROW = 4

/**
 * Checks a forecast against the past: the model is fitted to what was known at an earlier date, predicts the orders of the
 * days since, and is compared with those that came, in total and by number of orders before (Fader, Hardie & Lee 2005).
 *
 * It held when the total is off by no more than `FORECAST_LIMITS.total`, as a share of the larger of predicted and
 * observed, and each row by no more than `FORECAST_LIMITS.row` unless what came lies in its interval. Rows of fewer than
 * `FORECAST_LIMITS.orders` predicted orders are not judged: they cannot tell, and to choose them by what came as well would
 * pick the surprises. The total is judged from so many predicted or observed orders on.
 *
 * @param before the customers as of the earlier date, as for `fitPurchaseModel`.
 * @param after at least the same customers `days` days later.
 * @throws EngineError `UNKNOWN_CUSTOMER` when a customer of before is missing; `INVALID_VALUE` when one has lost orders;
 *   `INVALID_ARGUMENT` on days that are not above 0; otherwise as `fitPurchaseModel`.
 * @example checkForecast(march, august, 153).verdict // 'held'
 */
export function checkForecast(before: FeatureTable, after: FeatureTable, days: number): ForecastCheck {
  if (!(days > 0 && days <= 1e5)) {
    throw new EngineError('INVALID_ARGUMENT', `checkForecast: days must be above 0, got ${days}.`)
  }
  const history = purchaseHistory('checkForecast', before)
  const came = ordersSince(history, before, after)
  const repeaters = history.customers.reduce(
    (sum, count, index) => sum + (history.repeats[index] > 0 ? count : 0),
    0,
  )
  if (repeaters < FORECAST_LIMITS.repeaters) {
    return {
      verdict: 'undecided',
      reason: 'few-returning',
      days,
      repeaters,
      model: null,
      total: null,
      rows: [],
    }
  }
  const model = fitPurchases(history)
  const [total, ...rows] = compared(model, history, came, days)
  return {
    verdict: verdictOf(total, rows),
    reason: total.judged ? null : 'few-orders',
    days,
    repeaters,
    model,
    total,
    rows,
  }
}

/** Orders of each combination between the two dates. */
function ordersSince(history: PurchaseHistory, before: FeatureTable, after: FeatureTable): Float64Array {
  purchaseHistory('checkForecast', after)
  const [then, now] = [ordersEver(before), ordersEver(after)]
  const rowOf = new Map(after.customerIds.map((id, row) => [id, row]))
  const came = new Float64Array(history.repeats.length)
  before.customerIds.forEach((id, row) => {
    const later = rowOf.get(id)
    if (later === undefined) {
      throw new EngineError(
        'UNKNOWN_CUSTOMER',
        `checkForecast: the customer of row ${row} is gone at the later date.`,
      )
    }
    if (now[later] < then[row]) {
      throw new EngineError(
        'INVALID_VALUE',
        `checkForecast: the customer of row ${row} has fewer orders at the later date.`,
      )
    }
    came[history.combination[row]] += now[later] - then[row]
  })
  return came
}

function compared(
  model: PurchaseModel,
  history: PurchaseHistory,
  came: Float64Array,
  days: number,
): [ForecastRow, ...ForecastRow[]] {
  const ordersOf = history.repeats.map((x) => Math.min(x + 1, LAST_ROW))
  const classes = [...new Set(ordersOf)]
  const members = (orders: number | null): Float64Array =>
    history.customers.map((count, index) => (orders === null || ordersOf[index] === orders ? count : 0))
  const row = (orders: number | null): ForecastRow => {
    const counts = members(orders)
    const [predicted] = orderTotals(model, history, days, [counts])
    const observed = came.reduce((sum, orders, index) => (counts[index] === 0 ? sum : sum + orders), 0)
    return {
      orders,
      customers: counts.reduce((sum, count) => sum + count, 0),
      predicted,
      observed,
      judged:
        (orders === null ? Math.max(predicted.expected, observed) : predicted.expected) >=
        FORECAST_LIMITS.orders,
    }
  }
  return [row(null), ...classes.map(row)]
}

function verdictOf(total: ForecastRow, rows: readonly ForecastRow[]): ForecastCheck['verdict'] {
  if (!total.judged) return 'undecided'
  const held = distance(total) <= FORECAST_LIMITS.total && rows.every((row) => !row.judged || isNear(row))
  return held ? 'held' : 'failed'
}

function isNear(row: ForecastRow): boolean {
  const { low, high } = row.predicted
  return (row.observed >= low && row.observed <= high) || distance(row) <= FORECAST_LIMITS.row
}

function distance({ predicted: { expected }, observed }: ForecastRow): number {
  return Math.abs(expected - observed) / Math.max(expected, observed)
}
