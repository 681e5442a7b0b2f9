import { fitKMeansSweep } from '../kmeans/kmeans.ts'
import type { Matrix } from '../matrix.ts'
import { bootstrapJaccard } from '../validation/resampling/bootstrap-jaccard.ts'
import { gapStatistic } from '../validation/resampling/gap-statistic.ts'
import { predictionStrength } from '../validation/resampling/prediction-strength.ts'
import { sampledSilhouette } from '../validation/silhouette/sampled-silhouette.ts'
import { silhouette } from '../validation/silhouette/silhouette.ts'
import { countParts } from './count-parts.ts'
import type { KChoice } from './k-choice.ts'
import { type KChoiceOptions, kChoiceSettings } from './k-choice-options.ts'
import { planKChoice } from './plan-k-choice.ts'

/**
 * How many clusters there are, by three votes, or that there are none.
 *
 * Shape: rows thin out between every two clusters, to half of the density inside (`thinning`), to a quarter where the gap
 * statistic does not speak for these clusters against one. Stability: every cluster comes back in bootstrap samples
 * (lowest Jaccard at least 0.75), halves predict each other (at least 0.8), and time ARI at the horizon is at least 0.8
 * when it is given. Usability: no cluster is smaller than 5 % and 30 rows, and every two differ in a feature by a large
 * Cliff's delta (0.474). The largest number with all three votes is chosen. Silhouette, Calinski-Harabasz and
 * Davies-Bouldin have a best k on any rows, of structure or not, so that they are shown and do not decide.
 *
 * One round heap is cut into stable parts as readily as three groups are: the vote of shape is what says "no structure".
 * The rates of error are in docs/methods.md.
 *
 * @param rows n x d as K-Means sees them: scaled, or the principal axes of that (then give `features`).
 * @returns `k: null` with a reason where no number has all votes; candidates with everything measured.
 * @throws EngineError `INVALID_ARGUMENT`, `K_OUT_OF_RANGE`, `SHAPE_MISMATCH`, `INVALID_VALUE`; `ZERO_VARIANCE`
 *   on rows that differ by less than can be squared. O(references + samples x candidates + splits) fits of up to
 *   `sampleSize` rows.
 * @example
 * const { k, reason } = chooseK(rows, { seed: 1 })
 * k === null ? reason.code : k // 'no-structure', or a number
 */
export function chooseK(rows: Matrix, options: KChoiceOptions): KChoice {
  const plan = planKChoice(rows, kChoiceSettings(rows, options))
  if ('reason' in plan) return plan
  const { ks, sample, silhouetteSample } = plan
  const control = options.signal === undefined ? {} : { signal: options.signal }
  const done = countParts(3 + 2 * ks.length, options.onProgress)
  const fits = done(fitKMeansSweep(rows, plan.sweep))
  return plan.finish({
    fits,
    silhouettes: ks.map((_, place) => {
      const { labels } = fits[place + 1]
      return done(
        silhouetteSample === null
          ? silhouette(rows, labels, control)
          : sampledSilhouette(rows, labels, { seed: options.seed, sampleSize: silhouetteSample, ...control }),
      )
    }),
    gap: done(gapStatistic(sample, { ...plan.gap, ...control })),
    strength: done(predictionStrength(sample, { ...plan.strength, ...control })),
    jaccards: ks.map((k) => done(bootstrapJaccard(sample, { ...plan.jaccard(k), ...control }))),
  })
}
