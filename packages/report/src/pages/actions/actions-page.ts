import { FEWEST_EVENTS } from '@clientele/engine'
import { actionPlan } from '../../actions/action-plan.ts'
import { rankActions, rankingBasis } from '../../actions/rank-actions.ts'
import { sameActions } from '../../actions/same-actions.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { actionCard } from './action-card.ts'
import { knownTerms } from './action-facts.ts'
import { actionsRules } from './actions-rules.ts'
import { actionsTemplate } from './actions-template.ts'

/**
 * Everything proposed for the month: one card an action, with its terms, cost and reach, and a line a segment where it is
 * the same for several; for managers the chosen ones.
 */
export const actionsPage: Page = {
  id: 'actions',
  template: actionsTemplate,
  rules: actionsRules,
  title: (text) => text.actions.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  whyAbsent: ({ text }) => text.actions.absent,
  view: (issue: Issue) => {
    const { text, format, document } = issue
    const ranked = rankActions(actionPlan(issue))
    const plan = ranked.map(({ action }) => action)
    const shown = issue.edition === 'full' ? ranked : ranked.filter(({ reason }) => reason === null)
    const known = knownTerms(plan)
    return {
      head: text.actions,
      portraits: text.personas.title,
      missing: [...(known.reach ? [] : [text.actions.noReach]), ...(known.cost ? [] : [text.actions.noCost])],
      order: text.priorities.basis[rankingBasis(ranked)],
      rule: plan.some(({ prize }) => prize !== null) ? text.actions.rule(format.count(FEWEST_EVENTS)) : null,
      idea: text.personas.offerIdea,
      actions: sameActions(shown).map((group) => actionCard(issue, group, known)),
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
