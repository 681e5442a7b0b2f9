/** A figure over several starting dates, of which one alone can be luck. */
export interface OverStarts {
  /** Type 7: of an even number the mean of the two in the middle. */
  readonly median: number | null
  readonly worst: number | null
}

/**
 * Median and worst of a figure. What is not known (null) counts as worse than anything known, so that no start that
 * cannot be judged makes the others look better: `worst` is then null, and `median` where a middle one is.
 *
 * @param worse which end is the bad one.
 */
export function overStarts(values: readonly (number | null)[], worse: 'low' | 'high'): OverStarts {
  if (values.length === 0) return { median: null, worst: null }
  const sign = worse === 'low' ? 1 : -1
  const fromWorst = values
    .map((value) => (value === null ? -Infinity : sign * value))
    .sort((a, b) => (a === b ? 0 : a - b))
  const middle = (fromWorst.length - 1) / 2
  const median = (fromWorst[Math.floor(middle)] + fromWorst[Math.ceil(middle)]) / 2
  return { median: known(sign * median), worst: known(sign * fromWorst[0]) }
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
