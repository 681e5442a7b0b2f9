import type { PlaybookDocument } from '../document/playbook-document.ts'

/** What can move a customer who orders nothing: time passing, a review that comes in, or the model alone. */
export type IdleCause = 'clock' | 'review' | 'model'

/** The strongest of the causes that the features of the models allow. */
export function idleCause({ populations }: Pick<PlaybookDocument, 'populations'>): IdleCause {
  const features = new Set(
    populations.flatMap(({ model }) => (model === null ? [] : model.features.map(({ name }) => name))),
  )
  if (features.has('recencyDays') || features.has('tenureDays')) return 'clock'
  return features.has('reviewMean') ? 'review' : 'model'
}
