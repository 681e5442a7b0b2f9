import type { KCandidate, KChoice } from '@clientele/engine'
import { kChoiceWords } from '../segments/k-choice-words.ts'
import { formatFixed, formatShare } from './numbers.ts'
import { paragraph } from './terminal/paragraph.ts'
import { formatTable, type TableColumn } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The votes on a population's number of segments: the votes, the indices with the cost of each number, the reason. */
export function formatKChoice(
  name: string,
  choice: KChoice,
  inForce: number,
  { columns }: Pick<Terminal, 'columns'>,
): string {
  const words = kChoiceWords(name, choice).map((text) => `  ${paragraph(text, columns - 2)}\n`)
  if (choice.candidates.length === 0) return `\n${words.join('')}`
  const number = (k: number): string => `${k}${k === inForce ? ' *' : '  '}`
  const votes = choice.candidates.map((candidate) => [number(candidate.k), ...votesOf(candidate)])
  const indices = choice.candidates.map((candidate) => [number(candidate.k), ...indicesOf(candidate, choice)])
  return [
    `\n${formatTable(VOTES, votes, columns)}\n`,
    `\n${formatTable(INDICES, indices, columns)}\n\n`,
    ...words,
  ].join('')
}

const right = (title: string): TableColumn => ({ title, align: 'right' })

const VOTES = [
  right('k'),
  right('thinning'),
  right('Jaccard'),
  right('halves'),
  right('smallest'),
  right('separation'),
  { title: 'shape' },
  { title: 'stability' },
  { title: 'usability' },
]

const INDICES = [
  right('k'),
  right('silhouette'),
  right('CH'),
  right('DB'),
  right('gap'),
  right('inertia lost'),
  right('silhouette lost'),
  right('smallest lost'),
]

/** What the columns mean, said once. */
export const K_CHOICE_LEGEND =
  'votes: * in force; ^ best of its index. thinning: density between two segments against inside; Jaccard: of the least stable segment; halves: prediction strength; CH, DB: Calinski-Harabasz, Davies-Bouldin; lost: against the best k.'

function votesOf({ shape, stability, usability, votes }: KCandidate): string[] {
  const vote = (given: boolean): string => (given ? 'yes' : 'no')
  return [
    formatFixed(shape.thinning, 2),
    formatFixed(stability.lowestJaccard, 2),
    formatFixed(stability.predictionStrength, 2),
    formatShare(usability.smallestShare),
    formatFixed(usability.separation, 2),
    vote(votes.shape),
    vote(votes.stability),
    vote(votes.usability),
  ]
}

function indicesOf({ k, shape, cost }: KCandidate, { favourites }: KChoice): string[] {
  const index = (name: 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap', digits: number): string =>
    `${formatFixed(shape[name], digits)}${favourites?.[name] === k ? '^' : ' '}`
  return [
    index('silhouette', 2),
    index('calinskiHarabasz', 0),
    index('daviesBouldin', 2),
    index('gap', 2),
    formatShare(cost.inertiaExplained),
    formatFixed(cost.silhouette, 2),
    formatShare(cost.smallestShare),
  ]
}
