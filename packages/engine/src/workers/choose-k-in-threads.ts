import { countParts } from '../choose-k/count-parts.ts'
import type { KChoice } from '../choose-k/k-choice.ts'
import { type KChoiceOptions, kChoiceSettings } from '../choose-k/k-choice-options.ts'
import { planKChoice } from '../choose-k/plan-k-choice.ts'
import type { Matrix } from '../matrix.ts'
import type { BootstrapJaccard } from '../validation/resampling/bootstrap-jaccard.ts'
import type { Silhouette } from '../validation/silhouette/silhouette.ts'
import type { WorkerControl } from './thread-pool.ts'
import type { Workers } from './workers.ts'

/** The computations of which a choice consists. */
type Measurers = Pick<
  Workers,
  | 'fitKMeansSweep'
  | 'silhouette'
  | 'sampledSilhouette'
  | 'gapStatistic'
  | 'predictionStrength'
  | 'bootstrapJaccard'
>

/** `chooseK` with every long part in threads, one part after the other. */
export async function chooseKInThreads(
  workers: Measurers,
  rows: Matrix,
  { onProgress, signal, ...options }: KChoiceOptions & WorkerControl,
): Promise<KChoice> {
  const plan = planKChoice(rows, kChoiceSettings(rows, options))
  if ('reason' in plan) return plan
  const { ks, sample, silhouetteSample } = plan
  const control = signal === undefined ? {} : { signal }
  const done = countParts(3 + 2 * ks.length, onProgress)
  const fits = done(await workers.fitKMeansSweep(rows, { ...plan.sweep, ...control }))
  const silhouettes: Silhouette[] = []
  for (const { labels } of fits.slice(1)) {
    const drawn = { seed: options.seed, sampleSize: silhouetteSample ?? 0, ...control }
    silhouettes.push(
      done(
        await (silhouetteSample === null
          ? workers.silhouette(rows, labels, control)
          : workers.sampledSilhouette(rows, labels, drawn)),
      ),
    )
  }
  const gap = done(await workers.gapStatistic(sample, { ...plan.gap, ...control }))
  const strength = done(await workers.predictionStrength(sample, { ...plan.strength, ...control }))
  const jaccards: BootstrapJaccard[] = []
  for (const k of ks)
    jaccards.push(done(await workers.bootstrapJaccard(sample, { ...plan.jaccard(k), ...control })))
  return plan.finish({ fits, silhouettes, gap, strength, jaccards })
}
