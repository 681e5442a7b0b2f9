import { ascending, quantile } from '../statistics/quantile.ts'
import { sum } from '../statistics/sum.ts'
import { adjustedRandIndex } from '../validation/agreement/adjusted-rand-index.ts'

/** Agreements of fits that no time lies between. All null when there is none that is defined. */
export interface AriSpread {
  /** Comparisons that are defined: both fits have two clusters or more. */
  readonly comparisons: number
  readonly mean: number | null
  readonly min: number | null
  /** Quantile at 0.05, type 7. */
  readonly q05: number | null
}

/** How far apart models of the same customers at the same moment are. */
export interface NoiseFloor {
  /** The lower of the two `q05`; null where neither is defined. */
  readonly value: number | null
  /** Fits with other seeds against the model. */
  readonly seeds: AriSpread
  /** Fits on bootstrap samples of the customers, each against each: as two models of two dates carry noise both. */
  readonly samples: AriSpread
}

/**
 * The floor from the labels that each fit gives all customers of the population.
 *
 * @param model labels of the model itself.
 * @param fits labels by the fits with other seeds, then by those of bootstrap samples.
 * @param seeds how many are of the first kind. O(samples^2 n).
 */
export function noiseFloorOf(model: Int32Array, fits: readonly Int32Array[], seeds: number): NoiseFloor {
  const others = fits.slice(0, seeds)
  const samples = fits.slice(seeds)
  const spreads = {
    seeds: spreadOf(others.map((other) => definedAri(model, other))),
    samples: spreadOf(
      samples.flatMap((one, place) => samples.slice(0, place).map((other) => definedAri(one, other))),
    ),
  }
  const q05s = [spreads.seeds.q05, spreads.samples.q05].filter((q05) => q05 !== null)
  return { value: q05s.length === 0 ? null : Math.min(...q05s), ...spreads }
}

/** The floor of a population without customers or without clusters. */
export const NO_FLOOR: NoiseFloor = { value: null, seeds: spreadOf([]), samples: spreadOf([]) }

function spreadOf(aris: readonly (number | null)[]): AriSpread {
  const sorted = ascending(aris.filter((ari) => ari !== null))
  if (sorted.length === 0) return { comparisons: 0, mean: null, min: null, q05: null }
  return {
    comparisons: sorted.length,
    mean: sum(sorted) / sorted.length,
    min: sorted[0],
    q05: quantile(sorted, 0.05),
  }
}

/** null where a labelling has one cluster. */
function definedAri(first: Int32Array, second: Int32Array): number | null {
  const isDefined = [first, second].every((labels) => labels.some((label) => label !== labels[0]))
  return isDefined ? adjustedRandIndex(first, second) : null
}
