import type { Matrix } from '../matrix.ts'
import { calinskiHarabasz } from '../validation/scatter/calinski-harabasz.ts'
import { daviesBouldin } from '../validation/scatter/davies-bouldin.ts'
import { clusterSeparation } from './cluster-separation.ts'
import { clusterThinning } from './cluster-thinning.ts'
import { costsOf } from './costs-of-k.ts'
import type {
  KCandidate,
  KCriterion,
  KCriterionId,
  KShape,
  KStability,
  KUsability,
  KVoter,
} from './k-choice.ts'
import type { KChoiceSettings } from './k-choice-options.ts'
import type { KLimits } from './k-limits.ts'
import type { KMeasures } from './plan-k-choice.ts'

/** Settings, and the candidates among which the choice and the best of each respect are found. */
export interface JudgeSettings extends KChoiceSettings {
  readonly eligible: readonly number[]
}

/** Every candidate with its measures, verdicts, votes and cost. */
export function candidatesOf(
  rows: Matrix,
  ks: readonly number[],
  measures: KMeasures,
  settings: JudgeSettings,
): KCandidate[] {
  const judged = ks.map((k, place) => {
    const shape = shapeOf(rows, measures, place)
    const stability = stabilityOf(k, measures, place, settings)
    const usability = usabilityOf(measures, place, settings)
    const criteria = criteriaOf(shape, stability, usability, settings)
    const passes = (voter: KVoter): boolean => criteria.every((one) => one.voter !== voter || one.met)
    const votes = { shape: passes('shape'), stability: passes('stability'), usability: passes('usability') }
    return { k, shape, stability, usability, criteria, votes }
  })
  const costs = costsOf(judged, measures.fits, settings)
  return judged.map((candidate, place) => ({ ...candidate, cost: costs[place] }))
}

function shapeOf(rows: Matrix, { fits, silhouettes, gap }: KMeasures, place: number): KShape {
  const { labels, centroids } = fits[place + 1]
  const [one, own] = [gap.points[0], gap.points[place + 1]]
  return {
    silhouette: silhouettes[place].value,
    calinskiHarabasz: calinskiHarabasz(rows, labels),
    daviesBouldin: daviesBouldin(rows, labels),
    gap: own.gap,
    gapError: own.standardError,
    gapBeatsOne: own.gap - own.standardError > one.gap,
    thinning: clusterThinning(rows, labels, centroids),
  }
}

function stabilityOf(
  k: number,
  { strength, jaccards }: KMeasures,
  place: number,
  { time }: JudgeSettings,
): KStability {
  const each = jaccards[place].clusters.map(({ jaccard }) => jaccard)
  return {
    lowestJaccard: Math.min(...each),
    jaccards: each,
    predictionStrength: strength.points[place].strength,
    timeAri: time?.find((entry) => entry.k === k)?.ari ?? null,
  }
}

function usabilityOf({ fits }: KMeasures, place: number, { features, limits }: JudgeSettings): KUsability {
  const { labels, sizes } = fits[place + 1]
  const smallestCount = Math.min(...sizes)
  const separation = clusterSeparation(features, labels, sizes.length)
  return {
    smallestShare: smallestCount / labels.length,
    smallestCount,
    separation,
    separable: separation >= limits.separation,
  }
}

function criteriaOf(
  { thinning, gapBeatsOne }: KShape,
  stability: KStability,
  usability: KUsability,
  { limits, time }: JudgeSettings,
): KCriterion[] {
  const atLeast = (voter: KVoter, id: KCriterionId & keyof KLimits, value: number | null): KCriterion => ({
    voter,
    id,
    value,
    limit: limits[id],
    met: value !== null && value >= limits[id],
  })
  const limit = gapBeatsOne ? limits.thinning : limits.thinningAgainstGap
  return [
    { voter: 'shape', id: 'thinning', value: thinning, limit, met: thinning <= limit },
    atLeast('stability', 'lowestJaccard', stability.lowestJaccard),
    atLeast('stability', 'predictionStrength', stability.predictionStrength),
    ...(time === null ? [] : [atLeast('stability', 'timeAri', stability.timeAri)]),
    atLeast('usability', 'smallestShare', usability.smallestShare),
    atLeast('usability', 'smallestCount', usability.smallestCount),
    atLeast('usability', 'separation', usability.separation),
  ]
}
