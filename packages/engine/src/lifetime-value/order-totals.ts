import { ordersAhead } from './orders-ahead.ts'
import { parameterSpread } from './parameter-spread.ts'
import type { PurchaseHistory } from './purchase-history.ts'
import type { PurchaseModel } from './purchase-model.ts'
import { parametersOf } from './purchase-parameters.ts'
import { type Range, rangeOf } from './range.ts'

/** One way to count the combinations of a history: how many customers of each belong to a group. */
export type CombinationCounts = Float64Array

/**
 * Orders of groups of customers within so many days, with 95 % intervals: the chance of each customer (exact variance of
 * the model) and the doubt about the parameters, which all share (delta method).
 */
export function orderTotals(
  model: PurchaseModel,
  history: PurchaseHistory,
  days: number,
  groups: readonly CombinationCounts[],
): Range[] {
  const ahead = ordersAhead(model, history, [days])
  const spread = expectedSpread(model, history, days)
  return groups.map((counts) => {
    const sum = (of: (index: number) => number): number =>
      counts.reduce((total, count, index) => (count === 0 ? total : total + count * of(index)), 0)
    const doubt = spread.reduce(
      (total, [above, below]) => total + (sum((index) => above[index] - below[index]) / 2) ** 2,
      0,
    )
    return rangeOf(
      sum((index) => ahead[index].expected[0]),
      sum((index) => ahead[index].variance) + doubt,
    )
  })
}

/** Expected orders of each combination with the parameters moved to either side, a pair for each direction of doubt. */
export function expectedSpread(
  { r, alpha, a, b, logCovariance }: PurchaseModel,
  history: PurchaseHistory,
  days: number,
): (readonly [above: Float64Array, below: Float64Array])[] {
  const expected = (parameters: readonly number[]): Float64Array =>
    Float64Array.from(ordersAhead(parametersOf(parameters), history, [days]), ({ expected }) => expected[0])
  return parameterSpread([r, alpha, a, b], logCovariance).map(([above, below]) => [
    expected(above),
    expected(below),
  ])
}
