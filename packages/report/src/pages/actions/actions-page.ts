import { FEWEST_EVENTS } from '@clientele/engine'
import { actionPlan } from '../../actions/action-plan.ts'
import type { PlannedAction } from '../../actions/planned-action.ts'
import { rankActions, rankingBasis } from '../../actions/rank-actions.ts'
import { bindLastWords } from '../../format/bind-last-words.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { actionFacts, type KnownTerms, knownTerms } from './action-facts.ts'
import { actionLabel } from './action-labels.ts'
import { actionsRules } from './actions-rules.ts'
import { actionsTemplate } from './actions-template.ts'

/**
 * Everything proposed for the month: one card an action, with its terms, cost and reach; for managers the chosen ones.
 */
export const actionsPage: Page = {
  id: 'actions',
  template: actionsTemplate,
  rules: actionsRules,
  title: (text) => text.actions.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => {
    const { text, format, document } = issue
    const ranked = rankActions(actionPlan(issue))
    const plan = ranked.map(({ action }) => action)
    const shown =
      issue.edition === 'full'
        ? plan
        : ranked.filter(({ reason }) => reason === null).map(({ action }) => action)
    const known = knownTerms(plan)
    return {
      head: text.actions,
      portraits: text.personas.title,
      missing: [...(known.reach ? [] : [text.actions.noReach]), ...(known.cost ? [] : [text.actions.noCost])],
      order: text.priorities.basis[rankingBasis(ranked)],
      rule: plan.some(({ prize }) => prize !== null) ? text.actions.rule(format.count(FEWEST_EVENTS)) : null,
      idea: text.personas.offerIdea,
      actions: shown.map((action) => card(issue, action, plan.indexOf(action), known)),
      more:
        plan.length === shown.length
          ? null
          : text.actions.more(format.count(plan.length - shown.length), plan.length - shown.length),
      sources: sourceNote(issue, [
        ...document.populations.map((population) => population.source),
        'actionPlan',
        'rankActions',
        ...(document.actions?.reach ? [document.actions.reach.source] : []),
        ...(document.actions?.unhappy ? [document.actions.unhappy.source] : []),
      ]),
    }
  },
}

function card(issue: Issue, action: PlannedAction, index: number, known: KnownTerms): object {
  const { text, format } = issue
  const [only] = action.segments
  const isPlay = action.segments.length === 1 && action.id === only?.id
  return {
    rank: format.count(index + 1),
    ...actionLabel(issue, action),
    colour: isPlay ? only.colour : null,
    stance: text.actions.stance[action.stance ?? 'own'],
    effort: `${text.labelled(text.actions.effort)} ${text.actions.efforts[action.effort]}`,
    people: text.customersCount(format.count(action.customers), action.customers),
    trigger: action.trigger === null ? null : bindLastWords(action.trigger),
    // Plays stand on the cards of their segments with what to do; the others stand here only.
    message: isPlay ? null : action.message,
    todo: isPlay ? [] : action.todo,
    avoid: isPlay ? [] : action.avoid,
    facts: actionFacts(issue, action, known),
    owner: action.owner,
  }
}
