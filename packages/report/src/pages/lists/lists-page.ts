import type { SegmentList } from '../../document/actions/playbook-lists.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { listsTemplate } from './lists-template.ts'

/** The file of each segment: who is on it, who was left out and why, and what goes to the CRM. */
export const listsPage: Page = {
  id: 'lists',
  template: listsTemplate,
  title: (text) => text.lists.title,
  isPresent: ({ document }) => document.lists !== undefined && document.lists.segments.length > 0,
  whyAbsent: ({ text }) => text.lists.absent,
  view: (issue: Issue) => {
    const { document, text, format } = issue
    const { month = document.month, segments: lists = [], fields = null, source } = document.lists ?? {}
    const sum = (of: (list: SegmentList) => number): string =>
      format.count(lists.reduce((total, list) => total + of(list), 0))
    return {
      head: text.lists,
      lead: text.lists.lead(format.month(month)),
      rows: issue.segments.flatMap((segment) => {
        const list = lists.find(({ id }) => id === segment.id)
        return list === undefined ? [] : [{ tag: segmentTag(segment), ...row(issue, list) }]
      }),
      total: {
        customers: sum(({ customers }) => customers),
        leftAlone: sum(({ leftAlone }) => leftAlone),
        notReached: lists.every(({ notReached }) => notReached === null)
          ? text.notAvailable
          : sum(({ notReached }) => notReached ?? 0),
        listed: sum(({ listed }) => listed),
      },
      unknown: lists.some(({ channel, notReached }) => channel !== 'none' && notReached === null),
      fields,
      push: pushText(issue),
      sources: sourceNote(
        issue,
        [source, document.lists?.lastPush?.source].filter((name) => name !== undefined),
      ),
    }
  },
}

/** What became of last month's sync; null where nothing is known of one. */
function pushText({ document, text, format }: Issue): string | null {
  const push = document.lists?.lastPush
  if (push === undefined) return null
  return text.lists.push({
    month: format.month(push.month),
    written: format.count(push.written),
    removed: format.count(push.removed),
    rejected: format.count(push.rejected),
    unknown: format.count(push.unknown),
  })
}

function row({ text, format }: Issue, list: SegmentList): object {
  return {
    file: list.file,
    channel: text.actions.channels[list.channel],
    customers: format.count(list.customers),
    leftAlone: format.count(list.leftAlone),
    notReached: list.notReached === null ? text.notAvailable : format.count(list.notReached),
    listed: format.count(list.listed),
  }
}
