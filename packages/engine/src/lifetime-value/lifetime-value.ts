import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { checkLength } from '../matrix.ts'
import { expectedSpend } from './expected-spend.ts'
import { type GroupValue, groupValues } from './group-values.ts'
import { ordersAhead } from './orders-ahead.ts'
import { aliveOf } from './probability-alive.ts'
import { purchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'
import type { SpendModel } from './spend-model.ts'

/** The two models that a lifetime value is made of. */
export interface ValueModels {
  readonly purchases: PurchaseModel
  readonly spend: SpendModel
}

/** Settings of `lifetimeValue`. */
export interface LifetimeValueOptions {
  /** Default 12. */
  readonly months?: number
  /** What money a month later is worth less, as a share. Default 0.01, near 12.7 % a year. */
  readonly monthlyDiscountRate?: number
  /** What is left of an amount after costs, as a share. Default 1: values are revenue. */
  readonly margin?: number
  /** For each row the group to which it belongs, from 0; default: all in one. */
  readonly groups?: ArrayLike<number>
}

/** What customers are worth over the months to come; row i of each array is row i of the table. */
export interface LifetimeValues {
  readonly months: number
  readonly monthlyDiscountRate: number
  readonly margin: number
  /** Probability of still being a customer. */
  readonly alive: Float64Array
  /** Expected orders within the months. */
  readonly orders: Float64Array
  /** Discounted amount in the shop's currency. */
  readonly value: Float64Array
  readonly groups: readonly GroupValue[]
  readonly whole: GroupValue
}

const DAYS_OF_MONTH = 365 / 12

/**
 * Customer lifetime value: orders expected month by month, times the expected amount of an order, times the margin, each
 * month discounted at its end: CLV = margin · E[M] · Σ_m (E[Y(m)] − E[Y(m − 1)]) / (1 + d)^m. Groups come with 95 %
 * intervals: the chance of orders and of amounts, and the doubt about both models; not that habits change.
 * O(rows + combinations · months).
 *
 * Fader, Hardie & Lee (2005), "RFM and CLV: using iso-value curves for customer base analysis".
 *
 * @param table one row a customer, as for `fitPurchaseModel` and `fitSpendModel`.
 * @throws EngineError `INVALID_ARGUMENT` on months that are no whole number from 1 to 120, or on a rate or margin outside
 *   0 to 1; `INVALID_VALUE` on a group that is no whole number from 0; `SHAPE_MISMATCH` when the groups are not one a row;
 *   otherwise as `probabilityAlive` and `expectedSpend`.
 * @example
 * const models = { purchases: fitPurchaseModel(table), spend: fitSpendModel(table) }
 * lifetimeValue(table, models, { margin: 0.4 }).whole.value // { expected: 15210, low: 13900, high: 16520 }
 */
export function lifetimeValue(
  table: FeatureTable,
  { purchases, spend }: ValueModels,
  { months = 12, monthlyDiscountRate = 0.01, margin = 1, groups }: LifetimeValueOptions = {},
): LifetimeValues {
  checkMonths(months)
  checkShare('monthlyDiscountRate', monthlyDiscountRate)
  checkShare('margin', margin)
  const group = groupOfRows(table.customerIds.length, groups)
  const history = purchaseHistory('lifetimeValue', table)
  const horizons = Array.from({ length: months }, (_, month) => (month + 1) * DAYS_OF_MONTH)
  const ahead = ordersAhead(purchases, history, horizons)
  const byRow = (of: (combination: number) => number): Float64Array => {
    const values = ahead.map((_, index) => of(index))
    return Float64Array.from(history.combination, (index) => values[index])
  }
  const alive = byRow((index) => aliveOf(purchases, history, index))
  const orders = byRow((index) => ahead[index].expected[months - 1])
  const worth = byRow((index) => margin * discounted(ahead[index].expected, monthlyDiscountRate))
  const value = expectedSpend(spend, table).map((amount, row) => amount * worth[row])
  const count = group.reduce((most, own) => Math.max(most, own + 1), 0)
  const sums = groupValues(
    {
      table,
      history,
      purchases,
      spend,
      days: months * DAYS_OF_MONTH,
      alive,
      orders,
      value,
      variances: Float64Array.from(ahead, ({ variance }) => variance),
    },
    group,
    count,
  )
  const settings = { months, monthlyDiscountRate, margin }
  return { ...settings, alive, orders, value, groups: sums.slice(0, count), whole: sums[count] }
}

function discounted(expected: Float64Array, rate: number): number {
  return expected.reduce(
    (sum, orders, month) => sum + (orders - (expected[month - 1] ?? 0)) / (1 + rate) ** (month + 1),
    0,
  )
}

function groupOfRows(rows: number, groups: ArrayLike<number> | undefined): Int32Array {
  if (groups === undefined) return new Int32Array(rows)
  checkLength('lifetimeValue', 'groups', groups.length, rows)
  return Int32Array.from(groups, (group, row) => {
    if (Number.isInteger(group) && group >= 0 && group < 2 ** 16) return group
    throw new EngineError(
      'INVALID_VALUE',
      `lifetimeValue: a group is a whole number from 0 to 65535, row ${row} has ${group}.`,
    )
  })
}

function checkMonths(months: number): void {
  if (Number.isInteger(months) && months >= 1 && months <= 120) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `lifetimeValue: months must be a whole number from 1 to 120, got ${months}.`,
  )
}

function checkShare(name: string, share: number): void {
  if (share >= 0 && share <= 1) return
  throw new EngineError('INVALID_ARGUMENT', `lifetimeValue: ${name} must be from 0 to 1, got ${share}.`)
}
