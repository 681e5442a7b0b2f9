import type { PlannedAction } from '../../actions/planned-action.ts'
import type { RankedAction } from '../../actions/rank-actions.ts'
import { isPlay } from '../../actions/same-actions.ts'
import { bindLastWords } from '../../format/bind-last-words.ts'
import type { Issue } from '../../issue.ts'
import { segmentTag } from '../segment-tag.ts'
import { type ActionFact, actionFacts, type KnownTerms } from './action-facts.ts'
import { actionLabel } from './action-labels.ts'

/** The card of an action; where it is the same for several segments, one card with a line for each of them. */
export function actionCard(
  issue: Issue,
  [first, ...others]: readonly [RankedAction, ...RankedAction[]],
  known: KnownTerms,
): object {
  const { text, format } = issue
  const all = [first, ...others]
  const { action } = first
  const [only] = action.segments
  const isOne = others.length === 0
  const play = isPlay(action)
  const facts = all.map((one) => actionFacts(issue, one.action, known))
  const shared =
    facts[0]?.filter((fact) => facts.every((terms) => factOf(terms, fact.label) === fact.value)) ?? []
  const isSameEffort = all.every((one) => one.action.effort === action.effort)
  const customers = all.reduce((sum, one) => sum + one.action.customers, 0)
  return {
    rank: isOne ? format.count(first.rank) : null,
    ...(isOne ? actionLabel(issue, action) : { tags: [], whom: null, goal: action.goal }),
    colour: isOne && play ? (only?.colour ?? null) : null,
    stance: text.actions.stance[action.stance ?? 'own'],
    effort: isSameEffort ? effortText(issue, action) : null,
    people: text.customersCount(format.count(customers), customers),
    trigger: action.trigger === null ? null : bindLastWords(action.trigger),
    // Plays stand on the cards of their segments with what to do; the others stand here only.
    message: play ? null : action.message,
    todo: play ? [] : action.todo,
    avoid: play ? [] : action.avoid,
    facts: shared,
    lines: isOne ? null : lines(issue, all, facts, { shared, effort: !isSameEffort }),
    owner: action.owner,
  }
}

/** Texts of more characters take a column of more width. */
const longText = 40

/** What differs between the segments of one action: a column each. */
function lines(
  issue: Issue,
  all: readonly RankedAction[],
  facts: readonly (readonly ActionFact[])[],
  { shared, effort }: { readonly shared: readonly ActionFact[]; readonly effort: boolean },
): object {
  const { text, format } = issue
  const labels = [...new Set(facts.flatMap((terms) => terms.map(({ label }) => label)))].filter(
    (label) => !shared.some((fact) => fact.label === label),
  )
  return {
    heads: [text.priorities.rank, text.calendar.segment, ...labels],
    rows: all.map(({ action, rank }, index) => ({
      rank: format.count(rank),
      tags: action.segments.map(segmentTag),
      people: text.customersCount(format.count(action.customers), action.customers),
      effort: effort ? effortText(issue, action) : null,
      cells: labels.map((label) => {
        const value = factOf(facts[index] ?? [], label) ?? text.notAvailable
        return { value, long: value.length > longText }
      }),
    })),
  }
}

function effortText({ text }: Issue, { effort }: PlannedAction): string {
  return `${text.labelled(text.actions.effort)} ${text.actions.efforts[effort]}`
}

function factOf(facts: readonly ActionFact[], label: string): string | null {
  return facts.find((fact) => fact.label === label)?.value ?? null
}
