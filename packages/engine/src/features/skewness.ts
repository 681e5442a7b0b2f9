import { EngineError } from '../engine-error.ts'
import { sum } from '../statistics/sum.ts'

/**
 * Sample skewness g1 = m3 / m2^(3/2), with central moments divided by n: the Fisher-Pearson coefficient without
 * bias correction (Joanes & Gill 1998, g1; `scipy.stats.skew` by default). 0 for symmetric values, positive when
 * the long tail is on the right.
 *
 * @param values two or more values that are not all equal.
 * @throws EngineError `ZERO_VARIANCE` when all values are equal or there is none, `INVALID_VALUE` when one is not finite.
 * @example skewness([1, 2, 9]) // 0.665...
 */
export function skewness(values: ArrayLike<number>): number {
  const mean = sum(values) / values.length
  let largest = 0
  for (let row = 0; row < values.length; row++) largest = Math.max(largest, Math.abs(values[row] - mean))
  if (!(largest < Infinity)) {
    throw new EngineError('INVALID_VALUE', 'skewness: values and their sum must be finite; leave others out.')
  }
  if (largest === 0 || isConstant(values)) {
    throw new EngineError('ZERO_VARIANCE', 'skewness: undefined for values that are all equal.')
  }
  let m1 = 0
  let m2 = 0
  let m3 = 0
  for (let row = 0; row < values.length; row++) {
    // In units of the largest deviation, so that neither huge nor tiny values leave the range of doubles.
    const deviation = (values[row] - mean) / largest
    m1 += deviation
    m2 += deviation * deviation
    m3 += deviation * deviation * deviation
  }
  m1 /= values.length
  m2 /= values.length
  m3 /= values.length
  // What the mean of values far from zero lost in rounding is found again in the mean of the deviations.
  const central2 = m2 - m1 * m1
  const central3 = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1
  return central3 / (central2 * Math.sqrt(central2))
}

/**
 * True when the values differ by no more than rounding (1e-12 of their size), or by less than can be squared (1e-150),
 * so that no scale can be learnt from them.
 */
export function isConstant(values: ArrayLike<number>): boolean {
  let min = Infinity
  let max = -Infinity
  for (let row = 0; row < values.length; row++) {
    min = Math.min(min, values[row])
    max = Math.max(max, values[row])
  }
  return !(max - min > Math.max(1e-150, 1e-12 * Math.abs(min), 1e-12 * Math.abs(max)))
}
