import type { CustomerMove } from '@clientele/engine'
import { featureValue, featureWords } from './feature-words.ts'
import { segmentWords } from './segment-words.ts'

/** What happened to a customer since a month before, a sentence or two. */
export function customerMoveWords(since: CustomerMove | null, currency: string): string[] {
  if (since === null) return ['There was no sale before, so there is nothing to compare with.']
  if (since.from === null) return ['Was not among the customers then.']
  const from = segmentWords(since.from)
  const changed = since.features
    .filter(({ feature, before, after }) => before !== after && feature !== 'lifetimeOrders')
    .map(
      ({ feature, before, after }) =>
        `${featureWords(feature)} ${featureValue(feature, before, currency)} → ${featureValue(feature, after, currency)}`,
    )
  return [SENTENCES[since.kind](from), changed.length === 0 ? 'No number changed.' : `${changed.join(', ')}.`]
}

const SENTENCES: Readonly<Record<CustomerMove['kind'], (from: string) => string>> = {
  left: () => 'Is no customer any more.',
  lapsed: (from) => `Was in ${from}, and has no order in the window any more.`,
  entered: () => 'Was not among the customers then.',
  stayed: () => 'Was in this segment already.',
  promoted: (from) => `Ordered again, and so left ${from} for another population.`,
  bought: (from) => `Ordered again, and so left ${from}.`,
  aged: (from) => `Was in ${from}, and moved by the passing of time alone: there was no order.`,
  refit: (from) =>
    `Was in ${from}, and moved because the model was fitted anew: there was no order, and the earlier model would not have put them here.`,
}
