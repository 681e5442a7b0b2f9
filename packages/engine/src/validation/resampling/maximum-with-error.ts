/**
 * Which maximum of a curve to take when its values have standard errors:
 * - `tibshirani2001SEmax`: the first place whose value is at least the next value less its error;
 * - `firstSEmax`: the first place whose value is within one error of the first local maximum;
 * - `globalSEmax`: the first place whose value is within one error of the largest value;
 * - `firstmax`: the first local maximum;
 * - `globalmax`: the largest value.
 */
export type MaximumRule = 'tibshirani2001SEmax' | 'firstSEmax' | 'globalSEmax' | 'firstmax' | 'globalmax'

/** All rules there are. */
export const MAXIMUM_RULES: readonly MaximumRule[] = [
  'tibshirani2001SEmax',
  'firstSEmax',
  'globalSEmax',
  'firstmax',
  'globalmax',
]

/**
 * The place that a rule chooses: Tibshirani, Walther & Hastie (2001), and the variants of R's
 * `cluster::maxSE`. Equal values go to the earlier place; a curve that never falls has its maximum at the
 * end.
 */
export function maximumWithError(
  values: readonly number[],
  errors: readonly number[],
  rule: MaximumRule,
): number {
  const last = values.length - 1
  const firstFall = values.findIndex((value, place) => place < last && values[place + 1] <= value)
  const firstMaximum = firstFall < 0 ? last : firstFall
  const globalMaximum = values.indexOf(Math.max(...values))
  const withinErrorOf = (place: number): number =>
    values.findIndex((value, earlier) => earlier === place || value >= values[place] - errors[place])
  switch (rule) {
    case 'firstmax':
      return firstMaximum
    case 'globalmax':
      return globalMaximum
    case 'firstSEmax':
      return withinErrorOf(firstMaximum)
    case 'globalSEmax':
      return withinErrorOf(globalMaximum)
    case 'tibshirani2001SEmax':
      return values.findIndex(
        (value, place) => place === last || value >= values[place + 1] - errors[place + 1],
      )
  }
}
