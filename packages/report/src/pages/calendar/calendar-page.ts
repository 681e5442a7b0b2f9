import type { PlannedAction } from '../../actions/planned-action.ts'
import { weekdays } from '../../document/actions/action-terms.ts'
import type { Issue } from '../../issue.ts'
import { actionLabel } from '../actions/action-labels.ts'
import type { Page } from '../page.ts'
import { segmentTag } from '../segment-tag.ts'
import { sourceNote } from '../source-note.ts'
import { calendarRules } from './calendar-rules.ts'
import { calendarTemplate } from './calendar-template.ts'
import { type MonthCalendar, monthCalendar } from './month-calendar.ts'
import { weeksOf } from './month-grid.ts'

/** When to send what in the month that follows, so that nobody gets more messages than the cap. */
export const calendarPage: Page = {
  id: 'calendar',
  template: calendarTemplate,
  rules: calendarRules,
  title: (text) => text.calendar.title,
  isPresent: (issue) =>
    issue.segments.some(({ customers }) => customers > 0) && monthCalendar(issue).plan.length > 0,
  whyAbsent: ({ segments, text }) =>
    segments.some(({ customers }) => customers > 0) ? text.calendar.absent : null,
  view: (issue: Issue) => {
    const { text, format } = issue
    const words = text.calendar
    const calendar = monthCalendar(issue)
    const { month, sends, capPerWeek } = calendar
    return {
      head: words,
      lead: words.lead({ month: format.month(month), sends: format.count(sends.length), n: sends.length }),
      cap: words.cap(format.count(capPerWeek), capPerWeek),
      caption: format.monthFirst(month),
      weekdays: weekdays.map((day) => text.actions.weekdays[day]),
      weeks: weeksOf(issue, calendar),
      rows: calendar.plan.map((action) => actionRow(issue, calendar, action)),
      segments: segmentRows(issue, calendar),
      left: calendar.plan.flatMap((action) => leftText(issue, calendar, action)),
      sources: sourceNote(issue, [
        'scheduleSends',
        ...(calendar.marks.length > 0 ? ['actions.calendar'] : []),
      ]),
    }
  },
}

/** Messages of an action that found no day, over all its segments. */
function leftText({ text, format }: Issue, { left }: MonthCalendar, { id, goal }: PlannedAction): string[] {
  const messages = left.filter(({ action }) => action === id).reduce((sum, one) => sum + one.messages, 0)
  if (messages === 0) return []
  return [text.calendar.left({ action: text.quoted(goal), messages: format.count(messages), n: messages })]
}

function actionRow(issue: Issue, { sends, month }: MonthCalendar, action: PlannedAction): object {
  const { text, format } = issue
  const dates = new Set(sends.filter((send) => send.action === action.id).map(({ day }) => day))
  const days = [...dates].map((day) => format.count(Number(day.slice(8))))
  return {
    ...actionLabel(issue, action),
    days:
      days.length === 0 ? text.calendar.none : text.calendar.dates(format.list(days), format.month(month)),
    people: format.count(action.reach ?? action.customers),
  }
}

/** Messages of the month and of its fullest seven days, for every segment that gets one. */
function segmentRows(issue: Issue, { sends, capPerWeek }: MonthCalendar): object[] {
  return issue.segments.flatMap((segment) => {
    const days = sends.filter((send) => send.segment === segment.id).map(({ day }) => Number(day.slice(8)))
    if (days.length === 0) return []
    const most = Math.max(
      ...days.map((start) => days.filter((day) => day >= start && day < start + 7).length),
    )
    return [
      {
        tag: segmentTag(segment),
        sends: issue.format.count(days.length),
        most: issue.format.count(most),
        cap: issue.format.count(capPerWeek),
      },
    ]
  })
}
