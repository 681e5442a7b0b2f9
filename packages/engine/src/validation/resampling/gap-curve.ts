import { sum } from '../../statistics/sum.ts'

/** The gap at one number of clusters. */
export interface GapPoint {
  readonly k: number
  /** log W, where W is the inertia of the rows. */
  readonly logDispersion: number
  /** Mean of log W over the reference tables. */
  readonly expectedLogDispersion: number
  /** How much more compact the rows are than structureless ones: expected minus actual. */
  readonly gap: number
  /** s, the standard deviation over the references (divisor B) times sqrt(1 + 1/B), for B references. */
  readonly standardError: number
}

/** The gap curve (Tibshirani, Walther & Hastie 2001) from the log dispersions of rows and references. */
export function gapCurve(
  ks: readonly number[],
  observed: readonly number[],
  references: readonly (readonly number[])[],
): GapPoint[] {
  const count = references.length
  return ks.map((k, place) => {
    const logs = references.map((reference) => reference[place])
    const mean = sum(logs) / count
    const deviation = Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / count)
    return {
      k,
      logDispersion: observed[place],
      expectedLogDispersion: mean,
      gap: mean - observed[place],
      standardError: deviation * Math.sqrt(1 + 1 / count),
    }
  })
}
