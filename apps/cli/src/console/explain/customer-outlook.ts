import type { CustomerExplanation, FeatureChange } from '@clientele/engine'
import { countOf, formatMoney } from '../numbers.ts'
import { featureValue, featureWords } from './feature-words.ts'
import { segmentWords } from './segment-words.ts'

/** What would put a customer elsewhere, a sentence each: waiting, an order, then one feature at a time. */
export function whatWouldChange(
  { silence, order, changes, nearest }: CustomerExplanation,
  currency: string,
): string[] {
  const lines: string[] = []
  lines.push(
    silence === null
      ? 'Waiting without an order changes nothing.'
      : `In ${countOf(silence.days, 'day')} without an order: ${segmentWords(silence.place)}.`,
  )
  if (order === null) lines.push('An order would bring them back among the customers of the window.')
  else {
    const amount = formatMoney(order.amount, currency)
    lines.push(
      order.moves
        ? `With an order of ${amount} today, their mean order: ${segmentWords(order.place)}.`
        : `An order of ${amount} today, their mean order, would leave them here.`,
    )
  }
  // Waiting is said above, and so is one order more.
  const others = changes.filter(({ feature }) => feature !== 'recencyDays')
  lines.push(...others.flatMap((change) => changeWords(change, currency)))
  const stuck = others.filter(({ to }) => to === null).map(({ feature }) => featureWords(feature))
  if (stuck.length > 0)
    lines.push(`No value that any customer has would move them alone: ${stuck.join(', ')}.`)
  if (nearest?.values) {
    const values = Object.entries(nearest.values).map(
      ([feature, value]) => `${featureWords(feature)} ${featureValue(feature, value, currency)}`,
    )
    lines.push(
      `All at once, the nearest point elsewhere: ${values.join(', ')}: ${segmentWords(nearest.place)}.`,
    )
  }
  return lines
}

function changeWords({ feature, to, by, place }: FeatureChange, currency: string): string[] {
  if (to === null || by === null || place === null) return []
  const size = featureValue(feature, Math.abs(by), currency)
  const more = by > 0 ? 'more' : 'less'
  const what =
    feature === 'monetary'
      ? `${size} ${more} spent`
      : feature === 'frequency'
        ? `${countOf(Math.abs(by), 'order')} ${by > 0 ? 'more' : 'fewer'}`
        : `${featureWords(feature)} ${size} ${more}`
  return [
    `With ${what} (${featureValue(feature, to, currency)}) and all else as it is: ${segmentWords(place)}.`,
  ]
}
