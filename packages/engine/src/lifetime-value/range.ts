import { normalQuantile } from '../statistics/normal-distribution.ts'

/** A number to be expected, and between what it will lie in 95 of 100 cases if the model holds. */
export interface Range {
  readonly expected: number
  readonly low: number
  readonly high: number
}

const WIDTH = normalQuantile(0.975)

/** The 95 % interval of a sum over many customers, by the normal distribution; never below 0. */
export function rangeOf(expected: number, variance: number): Range {
  const half = WIDTH * Math.sqrt(Math.max(variance, 0))
  return { expected, low: Math.max(expected - half, 0), high: expected + half }
}
