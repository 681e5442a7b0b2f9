import { actionPlan } from '../../actions/action-plan.ts'
import { type Impact, impactByEffort, impactParts } from '../../actions/impact.ts'
import { type RankedAction, rankActions, rankingBasis, type Worth } from '../../actions/rank-actions.ts'
import { sameActions } from '../../actions/same-actions.ts'
import { efforts } from '../../document/actions/action-terms.ts'
import type { Issue } from '../../issue.ts'
import { actionLabel } from '../actions/action-labels.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { prioritiesRules } from './priorities-rules.ts'
import { prioritiesTemplate } from './priorities-template.ts'
import { ranksText } from './ranks-text.ts'

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
    const chosen = ranked.filter(({ reason }) => reason === null)
    const others = ranked.filter(({ reason }) => reason !== null)
    return {
      head: words,
      lead: words.lead(
        format.count(chosen.length),
        chosen.length,
        format.count(ranked.length),
        ranked.length,
      ),
      basis: words.basis[rankingBasis(ranked)],
      chosen: chosen.map((entry) => row(issue, [entry])),
      efforts: efforts.map((effort) => text.actions.efforts[effort]),
      impacts: impactRows(issue, ranked),
      matrixRule: words.matrixRule(
        format.sharePlain(impactParts.high),
        format.sharePlain(impactParts.middle),
      ),
      others: [
        ...sameActions(others)
          .flatMap((group) => (isOneRow(group) ? [group] : group.map((entry): Group => [entry])))
          .map((group) => ({
            ...row(issue, group),
            reason: group[0].reason === null ? '' : words.reasons[group[0].reason],
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

/** The same action for one or several segments. */
type Group = readonly [RankedAction, ...RankedAction[]]

/** Whether nothing but the segments tells the entries of a group apart. */
function isOneRow([first, ...others]: Group): boolean {
  return [first, ...others].every(({ worth, reason }) => worth === null && reason === first.reason)
}

function row(issue: Issue, group: Group): object {
  const { text, format } = issue
  const [{ action, worth }] = group
  return {
    rank: ranksText(
      format,
      group.map(({ rank }) => rank),
    ),
    ...actionLabel(issue, action),
    ...(group.length === 1 ? {} : { tags: group.flatMap((entry) => entry.action.segments.map(segmentTag)) }),
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
      cells: efforts.map((effort) => ({ entries: cellEntries(issue, cells[impact][effort]) })),
    }))
}

/** What a cell of the matrix holds, the same action for several segments once. */
function cellEntries(issue: Issue, entries: readonly RankedAction[]): object[] {
  const [chosen, others] = [true, false].map((isChosen) =>
    sameActions(entries.filter(({ reason }) => (reason === null) === isChosen)).map((group) => ({
      ...row(issue, group),
      chosen: isChosen,
      hover: group.flatMap(({ worth }) => worthText(issue, worth) ?? []).join(' · '),
    })),
  )
  return [...(chosen ?? []), ...(others ?? [])]
}
