import type { TestDifference } from '../../document/test-results.ts'
import type { Formatter } from '../../format/formatter.ts'
import type { RangeWords } from './results-words.ts'

/** Writes a difference by `write`, with a plus before what is above 0 and stays so when rounded. */
export function signedRange(
  { value, low, high }: TestDifference,
  write: (value: number) => string,
): RangeWords {
  const signed = (number: number): string =>
    number > 0 && write(number) !== write(0) ? `+${write(number)}` : write(number)
  return { value: signed(value), low: signed(low), high: signed(high) }
}

/** Percentage points with two decimals, without the unit. */
export const writePoints =
  (format: Formatter) =>
  (value: number): string =>
    format.decimal(value * 100, 2)
