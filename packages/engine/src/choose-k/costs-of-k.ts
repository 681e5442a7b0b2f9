import type { KMeansFit } from '../kmeans/finish-fit.ts'
import type { JudgeSettings } from './judge-candidates.ts'
import type { KCandidate, KCost } from './k-choice.ts'

/**
 * What each candidate loses against the best eligible one, respect by respect. One that was only asked for may be better
 * than those; it then loses nothing.
 *
 * @param fits of k = 1, then of each candidate.
 */
export function costsOf(
  candidates: readonly Omit<KCandidate, 'cost'>[],
  fits: readonly KMeansFit[],
  { time, eligible }: JudgeSettings,
): KCost[] {
  const compared = candidates.map(({ k }) => eligible.includes(k))
  const losses = (values: readonly number[]): number[] => {
    const best = Math.max(...values.filter((_, place) => compared[place]))
    return values.map((value) => Math.max(0, best - value))
  }
  const inertiaExplained = losses(candidates.map((_, place) => 1 - fits[place + 1].inertia / fits[0].inertia))
  const silhouette = losses(candidates.map(({ shape }) => shape.silhouette))
  const smallestShare = losses(candidates.map(({ usability }) => usability.smallestShare))
  const weeks = candidates.flatMap(({ k }) => time?.find((entry) => entry.k === k)?.weeksHeld ?? [])
  const weeksHeld = weeks.length === candidates.length ? losses(weeks) : null
  return candidates.map((_, place) => ({
    inertiaExplained: inertiaExplained[place],
    silhouette: silhouette[place],
    smallestShare: smallestShare[place],
    weeksHeld: weeksHeld === null ? null : weeksHeld[place],
  }))
}
