import type { Issue } from '../../issue.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { movementTotals } from '../../measure/movement-totals.ts'
import { changeReasons } from '../moves/change-reasons.ts'
import { changeSentences } from './change-sentences.ts'
import { firstAction, nothingToBegin, segmentsOf } from './first-action.ts'
import { silence } from './silence.ts'
import { stopSentence } from './stop-sentence.ts'
import type { SentenceKind } from './summary-words.ts'

/** A place in the playbook that holds the numbers of a sentence. */
export interface SentenceLink {
  readonly href: string
  readonly name: string
}

/** One of the five, with the rows that its numbers rest on. */
export interface SummarySentence {
  readonly kind: SentenceKind
  readonly label: string
  readonly text: string
  readonly links: readonly SentenceLink[]
}

/** What moved, why, what to do, what it is worth and what to stop, from the same values as the tables. */
export function sentences(issue: Issue): SummarySentence[] {
  const labelled = (
    kind: SentenceKind,
    sentence: Pick<SummarySentence, 'text' | 'links'>,
  ): SummarySentence => ({ kind, label: issue.text.summary.matters[kind], ...sentence })
  return [
    labelled('moved', moved(issue)),
    labelled('why', why(issue)),
    labelled('todo', todo(issue)),
    labelled('worth', worth(issue)),
    labelled('stop', {
      text: stopSentence(issue),
      links:
        silence(issue) === null
          ? [{ href: '#actions', name: issue.text.actions.title }]
          : [{ href: '#basis-stop', name: issue.text.summary.calculation }],
    }),
  ]
}

function moved(issue: Issue): Pick<SummarySentence, 'text' | 'links'> {
  const { text } = issue
  const changes = changeSentences(issue)
  const told = changes.flatMap(({ kpi }) =>
    kpi === null ? [] : [{ href: `#kpi-${kpi}`, name: text.figures.kpis[kpi].name }],
  )
  return {
    text: changes.map((change) => change.text).join(' '),
    links: told.length > 0 ? told : [{ href: '#figures', name: text.figures.title }],
  }
}

/** Who bought again and who is new, and what moved those who changed group. */
function why(issue: Issue): Pick<SummarySentence, 'text' | 'links'> {
  const { document, text, format } = issue
  const { movement } = document
  if (movement === null)
    return { text: text.summary.firstIssue, links: [{ href: '#data', name: text.data.title }] }
  const { known, moved, buyers, arrived } = movementTotals(movement)
  const previousMonth = format.month(movement.previousMonth)
  const again =
    buyers === null || known === 0
      ? []
      : [
          text.summary.boughtAgain({
            buyers: format.count(buyers),
            known: format.count(known),
            share: format.share(buyers / known),
            previousMonth,
          }),
        ]
  const changed =
    moved === 0
      ? text.summary.nobodyMoved(previousMonth)
      : (changeReasons(issue) ??
        text.summary.moved({ moved: format.count(moved), known: format.count(known), previousMonth }))
  return {
    text: [
      ...again,
      text.summary.joined(text.customersCount(format.count(arrived), arrived), arrived),
      changed,
    ].join(' '),
    links: [whereFrom(issue)],
  }
}

function whereFrom({ document, text }: Issue): SentenceLink {
  const { movement } = document
  if (movement?.moves && movement.moves.length > 0) return { href: '#moves-total', name: text.moves.title }
  return movement !== null && movement.flows.length > 0
    ? { href: '#movement', name: text.movement.title }
    : { href: '#data', name: text.data.title }
}

function todo(issue: Issue): Pick<SummarySentence, 'text' | 'links'> {
  const { text, format } = issue
  const first = firstAction(issue)
  if (first === null)
    return { text: nothingToBegin(issue), links: [{ href: '#actions', name: text.actions.title }] }
  const [only, ...others] = first.segments
  const isWhole = only !== undefined && others.length === 0 && first.audience === 'all'
  return {
    text: text.summary.startText({
      goal: first.goal,
      segments: segmentsOf(issue, first),
      customers: text.customersCount(format.count(first.customers), first.customers),
    }),
    links: [
      isWhole
        ? { href: `#segment-${only.number}`, name: text.personas.title }
        : { href: '#actions', name: text.actions.title },
    ],
  }
}

function worth(issue: Issue): Pick<SummarySentence, 'text' | 'links'> {
  const { text, format } = issue
  const first = firstAction(issue)
  if (first?.net)
    return {
      text: text.summary.startNet({
        low: format.moneyAbout(first.net.low),
        high: format.moneyAbout(first.net.high),
      }),
      links: [{ href: '#priorities', name: text.priorities.title }],
    }
  const prize = first?.prize
  if (!prize) return { text: text.summary.startUnknown, links: [{ href: '#tests', name: text.tests.title }] }
  return {
    text: text.summary.startPrize({
      lift: format.sharePlain(plannedLift),
      orders: format.countAbout(prize.orders),
      n: Math.round(prize.orders),
      money: format.moneyAbout(prize.money),
    }),
    links: [{ href: '#basis-worth', name: text.summary.calculation }],
  }
}
