/** Sales or customers of an earlier period below which chance alone moves it by a fifth and more. */
export const fewestToCompare = 30
/** Growth beyond which a percentage says more of the base than of the growth. */
export const largestFold = 10

/** What may be said of a figure against an earlier one. */
export type Comparison =
  /** Nothing: a value is missing or, of a figure that is no share, the earlier one is zero or below. */
  | { readonly kind: 'undefined' }
  /** The earlier figure stands on fewer than 30 sales or customers: both values, no change. */
  | { readonly kind: 'few' }
  /** It grew more than ten-fold by so much: both values, no percentage. */
  | { readonly kind: 'levels'; readonly size: number }
  /** It changed by so much: relative, or of a share the difference of the shares. */
  | { readonly kind: 'change'; readonly size: number }

/**
 * Whether a change is a number worth saying: the one place where the playbook makes a change of two values. Counts vary by
 * about their square root (Poisson), so that a base of fewer than 30 has a standard error above 18 %; and +1,000 % or more is
 * read as an error, where "from 40 to 520" is understood.
 *
 * @param base the sales or customers on which the earlier figure stands; null where they are not known, and then not judged
 *
 * @example
 * compare({ value: 110, previous: 100, isShare: false, base: 100 }) // { kind: 'change', size: 0.1 }
 * compare({ value: 4003, previous: 1, isShare: false, base: 1 }) // { kind: 'few' }
 */
export function compare(of: {
  readonly value: number | null
  readonly previous: number | null
  readonly isShare: boolean
  readonly base: number | null
}): Comparison {
  const { value, previous, isShare, base } = of
  if (value === null || previous === null || (!isShare && previous <= 0)) return { kind: 'undefined' }
  if (base !== null && base < fewestToCompare) return { kind: 'few' }
  if (isShare) return { kind: 'change', size: value - previous }
  const size = (value - previous) / previous
  return value > largestFold * previous ? { kind: 'levels', size } : { kind: 'change', size }
}
