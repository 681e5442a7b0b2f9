import { chooseGapK } from '../validation/resampling/choose-gap-k.ts'
import type { GapPoint } from '../validation/resampling/gap-curve.ts'
import type { KCandidate, KChoice, KFavourites } from './k-choice.ts'

/**
 * The largest number of clusters with all three votes, as prediction strength takes the largest that is strong enough:
 * where groups lie in groups, the coarser numbers have the votes too, and the finer says more.
 *
 * @param candidates at least one, ascending.
 */
export function pickK(candidates: readonly KCandidate[]): Pick<KChoice, 'k' | 'reason'> {
  const shaped = candidates.filter(({ votes }) => votes.shape)
  if (shaped.length === 0) {
    const best = candidates.reduce((one, other) => (excess(other) < excess(one) ? other : one))
    const { value, limit } = thinningOf(best)
    return { k: null, reason: { code: 'no-structure', k: best.k, thinning: value, limit } }
  }
  const stable = shaped.filter(({ votes }) => votes.stability)
  if (stable.length === 0) return { k: null, reason: { code: 'not-stable', ks: shaped.map(numberOf) } }
  const usable = stable.filter(({ votes }) => votes.usability)
  const largest = usable.at(-1)
  if (largest === undefined) return { k: null, reason: { code: 'not-usable', ks: stable.map(numberOf) } }
  return { k: largest.k, reason: { code: 'three-votes', ks: usable.map(numberOf) } }
}

/**
 * The number that each index would take by itself, the smaller of equals; the gap by its rule of one standard error.
 *
 * @param gaps of k = 1, then of each candidate and perhaps others.
 */
export function favouritesOf(candidates: readonly KCandidate[], gaps: readonly GapPoint[]): KFavourites {
  const best = (value: (candidate: KCandidate) => number): number =>
    candidates.reduce((one, other) => (value(other) > value(one) ? other : one)).k
  const compared = gaps.filter(({ k }) => k === 1 || candidates.some((candidate) => candidate.k === k))
  return {
    silhouette: best(({ shape }) => shape.silhouette),
    calinskiHarabasz: best(({ shape }) => shape.calinskiHarabasz),
    daviesBouldin: best(({ shape }) => -shape.daviesBouldin),
    gap: chooseGapK(compared, 'firstSEmax'),
  }
}

function numberOf({ k }: KCandidate): number {
  return k
}

function thinningOf({ shape, criteria }: KCandidate): { readonly value: number; readonly limit: number } {
  const limit = criteria.find(({ id }) => id === 'thinning')?.limit ?? 0
  return { value: shape.thinning, limit }
}

function excess(candidate: KCandidate): number {
  const { value, limit } = thinningOf(candidate)
  return value - limit
}
