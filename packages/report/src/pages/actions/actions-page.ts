import { bindLastWords } from '../../format/bind-last-words.ts'
import type { Issue, IssueSegment } from '../../issue.ts'
import { fewestEvents } from '../../measure/base-rate.ts'
import { plannedLift } from '../../measure/measurability.ts'
import { byPriority } from '../../measure/priorities.ts'
import type { Page } from '../page.ts'
import { offerCeiling } from '../personas/play-limits.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { actionsRules } from './actions-rules.ts'
import { actionsTemplate } from './actions-template.ts'

/** The plays of all segments as one list in order of priority. */
export const actionsPage: Page = {
  id: 'actions',
  template: actionsTemplate,
  rules: actionsRules,
  title: (text) => text.actions.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => ({
    head: issue.text.actions,
    prizeHead: issue.text.actions.prize(issue.format.sharePlain(plannedLift)),
    rule: issue.text.actions.rule(issue.format.count(fewestEvents)),
    idea: issue.text.personas.offerIdea,
    missing: issue.text.notAvailable,
    rows: byPriority(issue.segments).map((segment, index) => ({
      priority: issue.format.count(index + 1),
      tag: segmentTag(segment),
      stance: issue.text.actions.stance[segment.play.stance],
      reach: issue.format.count(segment.customers),
      action: segment.play.text.goal,
      when: bindLastWords(segment.play.text.trigger),
      channel: bindLastWords(segment.play.value.channel),
      kpi: bindLastWords(segment.play.text.kpi),
      offer: bindLastWords(offerCeiling(issue, segment)),
      prize: prizeText(issue, segment),
    })),
    sources: sourceNote(issue, [
      ...issue.document.populations.map((population) => population.source),
      'playFor',
    ]),
  }),
}

function prizeText({ text, format }: Issue, { prize }: IssueSegment): string | null {
  if (prize === null) return null
  return text.actions.prizeValue({
    orders: format.countAbout(prize.orders),
    n: Math.round(prize.orders),
    money: format.moneyAbout(prize.money),
  })
}
