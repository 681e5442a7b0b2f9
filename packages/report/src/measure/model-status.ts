import type { PlaybookDocument } from '../document/playbook-document.ts'

/** The ARI from which a model is kept, and below which it is fitted anew. Conventions, not theorems. */
export const keepFrom = 0.8
export const retrainBelow = 0.6

/** `first`: nothing to compare with yet. */
export type ModelStatus = 'keep' | 'watch' | 'retrain' | 'first'

/** Advice on the model from the lowest adjusted Rand index of the populations: one light for the cover. */
export function modelStatus({ populations }: PlaybookDocument): {
  readonly status: ModelStatus
  readonly lowest: number | null
} {
  const values = populations.flatMap((population) => (population.ari === null ? [] : [population.ari.value]))
  if (values.length === 0) return { status: 'first', lowest: null }
  const lowest = Math.min(...values)
  return { status: statusOf(lowest), lowest }
}

export function statusOf(ari: number): Exclude<ModelStatus, 'first'> {
  if (ari >= keepFrom) return 'keep'
  return ari >= retrainBelow ? 'watch' : 'retrain'
}
