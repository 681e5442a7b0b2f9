import { EngineError } from '../engine-error.ts'
import { studentQuantile } from '../statistics/student-quantile.ts'
import type { Difference } from './difference.ts'

/** Mean of a sample and how its values spread. */
export interface SampleMean {
  readonly customers: number
  readonly mean: number
  /** Sample standard deviation (divisor n - 1). */
  readonly deviation: number
}

/**
 * Difference of two means with Welch's interval, which does not suppose equal variances.
 *
 * Source: Welch (1947), "The generalization of Student's problem when several different population variances are
 * involved", Biometrika 34, 28-35; degrees of freedom by Welch and Satterthwaite (1946).
 *
 * @returns null when an arm has fewer than two customers, or when nothing varies in either: no interval exists then.
 * @throws EngineError `INVALID_ARGUMENT` for customers that are no whole number, or a mean or deviation that is not
 *   finite or above 1e140, or a negative deviation.
 * @example
 * differenceOfMeans({ customers: 5, mean: 30, deviation: 3 }, { customers: 4, mean: 25, deviation: 2 }) // 5, 0.99 to 9.01
 */
export function differenceOfMeans(treated: SampleMean, control: SampleMean): Difference | null {
  checkSample(treated)
  checkSample(control)
  if (treated.customers < 2 || control.customers < 2) return null
  const [one, other] = [treated, control].map(({ deviation, customers }) => deviation ** 2 / customers)
  const variance = one + other
  if (variance === 0) return null
  const shares = [one / variance, other / variance]
  const degrees = 1 / (shares[0] ** 2 / (treated.customers - 1) + shares[1] ** 2 / (control.customers - 1))
  const value = treated.mean - control.mean
  const margin = studentQuantile(0.975, degrees) * Math.sqrt(variance)
  return { value, low: value - margin, high: value + margin }
}

/** The limit of `matrixFromRows`: squares of what lies below do not overflow. */
const LARGEST = 1e140

function checkSample({ customers, mean, deviation }: SampleMean): void {
  const isCount = Number.isSafeInteger(customers) && customers >= 0
  if (isCount && Math.abs(mean) <= LARGEST && deviation >= 0 && deviation <= LARGEST) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `differenceOfMeans: ${customers} customers with mean ${mean} and deviation ${deviation} are no sample; give a whole number and values up to 1e140, the deviation not negative.`,
  )
}
