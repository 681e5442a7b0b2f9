import type { ExpectedRange } from '../../document/lifetime-value.ts'
import type { RangeText } from './value-words.ts'

/** A range with all its ends written by `write`. */
export function rangeText(
  { expected, low, high }: ExpectedRange,
  write: (value: number) => string,
): RangeText {
  return { expected: write(expected), low: write(low), high: write(high) }
}
