import { actionPlan } from '../../actions/action-plan.ts'
import { type Impact, impactByEffort, impactParts } from '../../actions/impact.ts'
import { type RankedAction, rankActions, rankingBasis, type Worth } from '../../actions/rank-actions.ts'
import { efforts } from '../../document/action-terms.ts'
import type { Issue } from '../../issue.ts'
import { actionLabel } from '../actions/action-labels.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { prioritiesRules } from './priorities-rules.ts'
import { prioritiesTemplate } from './priorities-template.ts'

/** Which actions come first, by what they are worth and what they take; what was not chosen, and why. */
export const prioritiesPage: Page = {
  id: 'priorities',
  template: prioritiesTemplate,
  rules: prioritiesRules,
  title: (text) => text.priorities.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => {
    const { text, format } = issue
    const words = text.priorities
    const ranked = rankActions(actionPlan(issue))
    const rows = ranked.map((entry, index) => ({ entry, rank: format.count(index + 1) }))
    const chosen = rows.filter(({ entry }) => entry.reason === null)
    const others = rows.filter(({ entry }) => entry.reason !== null)
    return {
      head: words,
      lead: words.lead(
        format.count(chosen.length),
        chosen.length,
        format.count(ranked.length),
        ranked.length,
      ),
      basis: words.basis[rankingBasis(ranked)],
      chosen: chosen.map(({ entry, rank }) => row(issue, entry, rank)),
      efforts: efforts.map((effort) => text.actions.efforts[effort]),
      impacts: impactRows(issue, ranked),
      matrixRule: words.matrixRule(
        format.sharePlain(impactParts.high),
        format.sharePlain(impactParts.middle),
      ),
      others: [
        ...others.map(({ entry, rank }) => ({
          ...row(issue, entry, rank),
          reason: entry.reason === null ? '' : words.reasons[entry.reason],
        })),
        ...issue.segments
          .filter(({ customers, play }) => customers > 0 && play.off)
          .map((segment) => ({
            rank: '',
            tags: [segmentTag(segment)],
            whom: null,
            goal: segment.play.text.goal,
            worth: null,
            reason: words.reasons.off,
          })),
      ],
      missing: text.notAvailable,
      sources: sourceNote(issue, ['rankActions', 'impactByEffort']),
    }
  },
}

function row(issue: Issue, { action, worth }: RankedAction, rank: string): object {
  const { text, format } = issue
  return {
    rank,
    ...actionLabel(issue, action),
    worth: worthText(issue, worth),
    effort: text.actions.efforts[action.effort],
    cost: action.budget === null ? null : format.moneyExact(action.budget),
  }
}

function worthText({ text, format }: Issue, worth: Worth | null): string | null {
  if (worth === null) return null
  return worth.kind === 'net'
    ? text.priorities.netValue(format.moneyAbout(worth.low), format.moneyAbout(worth.high))
    : text.priorities.prizeValue(format.moneyAbout(worth.money))
}

/** Rows of the matrix that hold something; none where nothing is known of any action, nor for managers. */
function impactRows(issue: Issue, ranked: readonly RankedAction[]): object[] {
  if (issue.edition !== 'full' || ranked.every(({ worth }) => worth === null)) return []
  const cells = impactByEffort(ranked)
  const order: readonly Impact[] = ['high', 'middle', 'low', 'unknown']
  return order
    .filter((impact) => efforts.some((effort) => cells[impact][effort].length > 0))
    .map((impact) => ({
      impact,
      name: issue.text.priorities.impacts[impact],
      cells: efforts.map((effort) => ({
        entries: cells[impact][effort].map((entry) => ({
          ...actionLabel(issue, entry.action),
          rank: issue.format.count(ranked.indexOf(entry) + 1),
          chosen: entry.reason === null,
          hover: [worthText(issue, entry.worth)].filter((text) => text !== null).join(''),
        })),
      })),
    }))
}
