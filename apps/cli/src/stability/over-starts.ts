import { ascending, quantile } from '@clientele/engine'

/** A figure over several starting dates. */
export interface OverStarts {
  readonly median: number
  readonly worst: number
}

/** Median and least of what is known; null when nothing is. More is better. */
export function overStarts(values: readonly (number | null)[]): OverStarts | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const sorted = ascending(known)
  return { median: quantile(sorted, 0.5), worst: sorted[0] ?? 0 }
}
