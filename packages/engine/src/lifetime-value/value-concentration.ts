import { EngineError } from '../engine-error.ts'
import { ascending } from '../statistics/quantile.ts'

/** What the best customers bring. */
export interface TopCustomers {
  /** The part of the customers that is looked at. */
  readonly share: number
  /** Their number, rounded up. */
  readonly customers: number
  readonly amount: number
  /** Of the amount of all; null when that is not positive. Above 1 where others cost money. */
  readonly amountShare: number | null
}

/**
 * How much of an amount comes from the top 5, 10 and 20 % of customers, those of the largest amounts. O(n log n).
 *
 * @param amounts one a customer.
 * @param shares parts of the customers, above 0 and at most 1. Default 0.05, 0.1, 0.2.
 * @throws EngineError `NO_ROWS` without a customer; `INVALID_VALUE` on an amount that is not finite; `INVALID_ARGUMENT` on
 *   another share.
 * @example valueConcentration([10, 10, 10, 70], [0.25]) // [{ share: 0.25, customers: 1, amount: 70, amountShare: 0.7 }]
 */
export function valueConcentration(
  amounts: ArrayLike<number>,
  shares: readonly number[] = [0.05, 0.1, 0.2],
): TopCustomers[] {
  const sorted = ascending(amounts).reverse()
  if (sorted.length === 0) {
    throw new EngineError('NO_ROWS', 'valueConcentration: there is no customer to look at.')
  }
  const odd = sorted.find((amount) => !(Math.abs(amount) <= LARGEST_AMOUNT))
  if (odd !== undefined) {
    throw new EngineError('INVALID_VALUE', `valueConcentration: an amount is ${odd}; give finite amounts.`)
  }
  const bad = shares.find((share) => !(share > 0 && share <= 1))
  if (bad !== undefined) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `valueConcentration: a share is above 0 and at most 1, got ${bad}.`,
    )
  }
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  return shares.map((share) => {
    // A share like 0.05 is not quite itself in binary, and must not add a customer.
    const customers = Math.min(Math.ceil(share * sorted.length - 1e-9), sorted.length)
    const amount = sorted.subarray(0, customers).reduce((sum, value) => sum + value, 0)
    return { share, customers, amount, amountShare: total > 0 ? amount / total : null }
  })
}

/** Sums of larger amounts leave the range of doubles. */
const LARGEST_AMOUNT = 1e140
