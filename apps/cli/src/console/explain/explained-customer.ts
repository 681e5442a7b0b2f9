import type { ExplainedCustomer } from '../../documents/explain-document.ts'
import { formatCount, formatFixed, formatShare } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'
import { printable } from '../terminal/printable.ts'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { customerMoveWords } from './customer-move.ts'
import { whatWouldChange } from './customer-outlook.ts'
import { featureValue, featureWords } from './feature-words.ts'
import { segmentWords } from './segment-words.ts'

const COLUMNS = [
  { title: 'feature' },
  { title: 'value', align: 'right' },
  { title: 'above', align: 'right' },
  { title: 'adds', align: 'right' },
] as const

const STATUS: Readonly<Record<ExplainedCustomer['status'], string>> = {
  active: 'active: a silence that is ordinary in this shop',
  slowing: 'slowing: a longer silence than is ordinary in this shop',
  lapsed: 'lapsed: a silence from which hardly anybody comes back in this shop',
}

/** Why a customer is where they are, for somebody who does not know the model. */
export function formatExplainedCustomer(
  explained: ExplainedCustomer,
  currency: string,
  { color, columns }: Pick<Terminal, 'color' | 'columns'>,
): string {
  const { explanation, asOf, status, rhythm, probabilityAlive } = explained
  const { place, customerId } = explanation
  const text = (words: string): string => `  ${paragraph(words, columns - 2)}\n`
  const heading = (words: string): string => `\n  ${color.bold(words)}\n`
  const rhythmWords = `active up to ${formatCount(rhythm.activeDays)} days, slowing up to ${formatCount(rhythm.slowingDays)}`
  return [
    `\n${text(`${printable(customerId)} as of ${asOf.slice(0, 10)}`)}`,
    heading(segmentWords(place)),
    text(`${STATUS[status]} (${rhythmWords}).`),
    ...(probabilityAlive === null
      ? []
      : [text(`Probably still a customer: ${formatShare(probabilityAlive)}, by when they ordered so far.`)]),
    text(border(explained)),
    `\n${formatTable(COLUMNS, featureRows(explained, currency), columns)}\n`,
    color.dim(text(legend(explained))),
    heading('What would change it'),
    ...whatWouldChange(explanation, currency).map((line) => bullet(line, columns)),
    heading(explained.previousAsOf === null ? 'Before' : `Since ${explained.previousAsOf.slice(0, 10)}`),
    ...customerMoveWords(explanation.since, currency).map((line) => bullet(line, columns)),
  ].join('')
}

/** What the columns mean; the last one only where there is another segment to speak for. */
function legend({ explanation }: ExplainedCustomer): string {
  const words = [
    `above: share of ${explanation.distance === null ? 'the lapsed' : 'all customers'} with less (for the last order: whose lies longer back)`,
    ...(explanation.second === null
      ? []
      : ['adds: what speaks for this segment (+) or the next one (-), in squared distances']),
    ...(explanation.features.some(({ standIn }) => standIn !== null)
      ? ['*: not known, the median of the population instead']
      : []),
  ]
  return words.join('; ')
}

function border({ explanation }: ExplainedCustomer): string {
  const { distance, second, margin } = explanation
  if (distance === null)
    return 'No order in the window: a rule makes this segment and no model, so there are no distances.'
  if (second === null || margin === null)
    return 'The population has one segment, so there is no other to be in.'
  const where = margin < distance / 5 ? 'near the border' : 'clearly inside'
  return `Distance ${formatFixed(distance, 2)} to the middle of this segment, ${formatFixed(second.distance, 2)} to that of the next, ${segmentWords(second.place)}: margin ${formatFixed(margin, 2)}, ${where}.`
}

function featureRows({ explanation }: ExplainedCustomer, currency: string): string[][] {
  const orders = explanation.features.find(({ feature }) => feature === 'frequency')?.value
  return explanation.features
    .filter(({ feature, value }) => feature !== 'lifetimeOrders' || value !== orders)
    .map(({ feature, value, standIn, position, contribution }) => [
      featureWords(feature),
      standIn === null
        ? featureValue(feature, value, currency)
        : `${featureValue(feature, standIn, currency)}*`,
      position === null ? '' : `${formatCount(100 * position)} %`,
      contribution === null ? 'not used' : `${contribution < 0 ? '' : '+'}${formatFixed(contribution, 2)}`,
    ])
}

function bullet(line: string, columns: number): string {
  return `  - ${paragraph(line, columns - 4, 4)}\n`
}
