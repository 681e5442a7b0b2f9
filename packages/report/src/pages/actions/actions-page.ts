import type { Issue } from '../../issue.ts'
import { byPriority } from '../../measure/priorities.ts'
import type { Page } from '../page.ts'
import { offerText } from '../personas/play-limits.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { actionsTemplate } from './actions-template.ts'

/** The plays of all segments as one list in order of priority. */
export const actionsPage: Page = {
  id: 'actions',
  template: actionsTemplate,
  title: (text) => text.actions.title,
  isPresent: ({ segments }) => segments.some((segment) => segment.customers > 0),
  view: (issue: Issue) => ({
    head: issue.text.actions,
    rows: byPriority(issue.segments).map((segment, index) => ({
      priority: issue.format.count(index + 1),
      tag: segmentTag(segment),
      stance: issue.text.actions.stance[segment.play.stance],
      reach: issue.format.count(segment.customers),
      action: segment.play.text.goal,
      when: segment.play.text.trigger,
      channel: segment.play.value.channel,
      kpi: segment.play.text.kpi,
      offer: offerText(issue, segment),
    })),
    sources: sourceNote(issue, [
      ...issue.document.populations.map((population) => population.source),
      'playFor',
    ]),
  }),
}
