import type { PlaybookDocument } from '../document/playbook-document.ts'
import type { PlaybookPopulation } from '../document/population/population.ts'
import type { PlaybookPopulationStability } from '../document/population/population-stability.ts'

/** The ARI from which a model is kept, and below which it is fitted anew, where no study says more. Conventions, not theorems. */
export const keepFrom = 0.8
export const retrainBelow = 0.6

/** `first`: nothing to compare with yet. */
export type ModelStatus = 'keep' | 'watch' | 'retrain' | 'first'

/** From the best to the worst. */
const order: readonly Exclude<ModelStatus, 'first'>[] = ['keep', 'watch', 'retrain']

/** Advice on the model: the worst of the populations is the one light for the cover. */
export function modelStatus({ populations }: PlaybookDocument): {
  readonly status: ModelStatus
  readonly lowest: number | null
} {
  const known = populations.flatMap(({ ari, stability }) =>
    ari === null ? [] : [{ ari: ari.value, stability }],
  )
  if (known.length === 0) return { status: 'first', lowest: null }
  const places = known.map(({ ari, stability }) => order.indexOf(statusOf(ari, stability)))
  return {
    status: order[Math.max(...places)] ?? 'watch',
    lowest: Math.min(...known.map(({ ari }) => ari)),
  }
}

/**
 * Advice from one agreement. Where a study is known, a model is kept from its threshold on, and fitted anew below both
 * the threshold and the noise floor: between them, chance alone may explain the difference.
 */
export function statusOf(
  ari: number,
  stability?: Pick<PlaybookPopulationStability, 'threshold' | 'noiseFloor'>,
): Exclude<ModelStatus, 'first'> {
  const { keep, retrain } = measuredBounds(stability) ?? { keep: keepFrom, retrain: retrainBelow }
  if (ari >= keep) return 'keep'
  return ari >= retrain ? 'watch' : 'retrain'
}

/** The bounds of a study, or null where none is known or it has no floor. */
function measuredBounds(
  stability: Pick<PlaybookPopulationStability, 'threshold' | 'noiseFloor'> | undefined,
): { readonly keep: number; readonly retrain: number } | null {
  if (stability === undefined || stability.noiseFloor === null) return null
  const { threshold, noiseFloor } = stability
  return { keep: threshold, retrain: Math.min(threshold, noiseFloor) }
}

/** The populations whose agreement is judged by a study. */
export function measuredPopulations({ populations }: PlaybookDocument): PlaybookPopulation[] {
  return populations.filter(({ ari, stability }) => ari !== null && measuredBounds(stability) !== null)
}
