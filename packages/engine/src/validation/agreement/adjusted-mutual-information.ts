import { checkChoice } from '../check-choice.ts'
import { entropyOfSizes } from './entropy.ts'
import { expectedMutualInformation } from './expected-mutual-information.ts'
import { labelMargins, sameGroups } from './label-margins.ts'
import { mutualInformationOf } from './mutual-information.ts'

/** What mutual information is measured against: a mean of the two entropies. */
export type EntropyAverage = 'arithmetic' | 'geometric' | 'min' | 'max'

const averages: Record<EntropyAverage, (a: number, b: number) => number> = {
  arithmetic: (a, b) => (a + b) / 2,
  geometric: (a, b) => Math.sqrt(a * b),
  min: Math.min,
  max: Math.max,
}

/**
 * Adjusted mutual information of two labellings of the same items: (MI - E[MI]) / (average entropy - E[MI]),
 * where E is the mean over random labellings with the same group sizes (Vinh, Epps & Bailey 2010). 1
 * when they agree up to renaming, about 0 for unrelated ones, below 0 when they agree less than chance.
 * Symmetric. Prefer it to the adjusted Rand index when segments are very unequal in size (Romano et al.
 * 2016).
 *
 * A labelling of one group, or of one group an item, says nothing: every shuffle of it agrees equally well,
 * and the index is 0 unless both labellings are the same, where it is 1.
 *
 * @param first, second integer labels, one an item.
 * @param options.average which average of the two entropies; default 'arithmetic', as in scikit-learn.
 * @throws EngineError `NO_ROWS`, `SHAPE_MISMATCH`, `INVALID_VALUE`, `INVALID_ARGUMENT` as `contingencyTable`.
 *   O(n + cells x sqrt(n)).
 * @example adjustedMutualInformation([0, 0, 1, 1], [7, 7, 3, 3]) // 1
 */
export function adjustedMutualInformation(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: { readonly average?: EntropyAverage } = {},
): number {
  const { average = 'arithmetic' } = options
  checkChoice('adjustedMutualInformation', { option: 'average', choices: Object.keys(averages) }, average)
  const margins = labelMargins('adjustedMutualInformation', first, second)
  if (sameGroups(margins)) return 1
  const { n, rowTotals, colTotals } = margins
  if (saysNothing(rowTotals, n) || saysNothing(colTotals, n)) return 0
  const expected = expectedMutualInformation(rowTotals, colTotals, n)
  const most = averages[average](entropyOfSizes(rowTotals, n), entropyOfSizes(colTotals, n))
  return (mutualInformationOf(margins) - expected) / (most - expected)
}

function saysNothing(sizes: Float64Array, n: number): boolean {
  return sizes.length === 1 || sizes.length === n
}
