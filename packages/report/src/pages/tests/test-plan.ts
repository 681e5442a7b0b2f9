import { holdoutSize, smallestDetectableRate } from '@clientele/engine'
import type { Issue } from '../../issue.ts'
import type { TestsWords } from './tests-words.ts'

/** The share of all customers that the advice is worked out for. */
const advisedShare = 0.1

/** The rows of the plan: those of every test, and the advice to leave a share of all customers alone. */
export function planRows(issue: Issue): TestsWords['rows'] {
  const { holdout, rows } = issue.text.tests
  return [...rows, { term: holdout.term, meaning: `${holdout.meaning} ${advisedHoldout(issue)}` }]
}

function advisedHoldout({ whole, customers, text, format }: Issue): string {
  const { holdout } = text.tests
  const alone = Math.floor(customers * advisedShare)
  const rate =
    whole === null
      ? null
      : smallestDetectableRate(whole.base, alone, { treatedPerControl: 1 / advisedShare - 1 })
  if (whole === null || rate === null) return holdout.unknown
  return holdout.shows({
    share: format.sharePlain(advisedShare),
    alone: format.count(alone),
    base: format.rate(whole.base),
    rate: format.rate(rate),
  })
}

/** Rates that shops have, and with an action that works. */
const ratePairs: readonly (readonly [base: number, target: number])[] = [
  [0.01, 0.012],
  [0.02, 0.024],
  [0.03, 0.036],
  [0.03, 0.045],
  [0.05, 0.06],
  [0.1, 0.12],
]

/** How many customers each pair of rates takes. */
export function referenceColumns({ text, format }: Issue): { pair: string; perArm: string }[] {
  const percent = (rate: number): string =>
    (rate * 1000) % 10 === 0 ? format.sharePlain(rate) : format.share(rate)
  return ratePairs.map(([base, target]) => ({
    pair: text.tests.reference.pair({ base: percent(base), target: percent(target) }),
    perArm: format.count(holdoutSize(base, target)),
  }))
}
