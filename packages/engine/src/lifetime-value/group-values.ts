import type { FeatureTable } from '../feature-table.ts'
import { expectedSpend } from './expected-spend.ts'
import { expectedSpread } from './order-totals.ts'
import { parameterSpread } from './parameter-spread.ts'
import type { PurchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'
import { type Range, rangeOf } from './range.ts'
import type { SpendModel } from './spend-model.ts'

/** What a group of customers is worth. */
export interface GroupValue {
  readonly customers: number
  /** Mean probability of still being a customer; null without customers. */
  readonly meanAlive: number | null
  readonly orders: Range
  readonly value: Range
}

/** The forecast of each customer; row i is row i of the table. */
export interface CustomerForecasts {
  readonly table: FeatureTable
  readonly history: PurchaseHistory
  readonly purchases: PurchaseModel
  readonly spend: SpendModel
  /** Length of the forecast. */
  readonly days: number
  readonly alive: Float64Array
  readonly orders: Float64Array
  readonly value: Float64Array
  /** Variance of the orders of each combination of the history. */
  readonly variances: Float64Array
}

/**
 * The forecasts summed by group, and over everyone in the last entry. The variance of a sum is that of its customers,
 * independent given the models, and the doubt about the parameters, which all customers share.
 */
export function groupValues(forecasts: CustomerForecasts, group: Int32Array, count: number): GroupValue[] {
  const { history, spend, alive, orders, value, variances } = forecasts
  const { combination } = history
  const sums = (of: (row: number) => number): Float64Array => sumsByGroup(group, count, of)
  const perOrder = value.map((amount, row) => (orders[row] === 0 ? 0 : amount / orders[row]))

  const customers = sums(() => 1)
  const aliveSum = sums((row) => alive[row])
  const orderSum = sums((row) => orders[row])
  const valueSum = sums((row) => value[row])
  const orderChance = sums((row) => variances[combination[row]])
  // The amount of an order varies about the customer's mean by the square of that mean / p.
  const valueChance = sums(
    (row) => perOrder[row] ** 2 * (variances[combination[row]] + orders[row] / spend.p),
  )
  const [orderDoubt, valueDoubt] = doubts(forecasts, perOrder, sums)
  return Array.from(customers, (own, index) => ({
    customers: own,
    meanAlive: own === 0 ? null : aliveSum[index] / own,
    orders: rangeOf(orderSum[index], orderChance[index] + orderDoubt[index]),
    value: rangeOf(valueSum[index], valueChance[index] + valueDoubt[index]),
  }))
}

type Sums = (of: (row: number) => number) => Float64Array

/** Variance of the sums of orders and of value that comes from the estimation of the parameters. */
function doubts(
  { table, history, purchases, spend, days, value }: CustomerForecasts,
  perOrder: Float64Array,
  sums: Sums,
): [orders: Float64Array, value: Float64Array] {
  const { combination } = history
  const ofOrders = sums(() => 0)
  const ofValue = sums(() => 0)
  const add = (to: Float64Array, difference: (row: number) => number): void =>
    sums(difference).forEach((sum, index) => {
      to[index] += (sum / 2) ** 2
    })
  for (const [above, below] of expectedSpread(purchases, history, days)) {
    const difference = above.map((expected, index) => expected - below[index])
    add(ofOrders, (row) => difference[combination[row]])
    add(ofValue, (row) => difference[combination[row]] * perOrder[row])
  }
  const amount = expectedSpend(spend, table)
  for (const pair of parameterSpread([spend.p, spend.q, spend.gamma], spend.logCovariance)) {
    // A shape q of 1 or less has no mean.
    const [above, below] = pair.map(([p, q, gamma]) => expectedSpend({ p, q: Math.max(q, 1), gamma }, table))
    add(ofValue, (row) => (value[row] * (above[row] - below[row])) / amount[row])
  }
  return [ofOrders, ofValue]
}

/** Sums of a number of each row by group, and over all in the last place. */
function sumsByGroup(group: Int32Array, count: number, of: (row: number) => number): Float64Array {
  const sums = new Float64Array(count + 1)
  group.forEach((own, row) => {
    const value = of(row)
    sums[own] += value
    sums[count] += value
  })
  return sums
}
