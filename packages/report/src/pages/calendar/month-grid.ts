import { inLanguage } from '../../actions/in-language.ts'
import { daysOf } from '../../actions/schedule-sends.ts'
import { weekdays } from '../../document/actions/action-terms.ts'
import type { Issue } from '../../issue.ts'
import { segmentTag } from '../segment-tag.ts'
import { daysIn, type MonthCalendar } from './month-calendar.ts'

/** The days of the month in weeks from Monday to Sunday; null for days of other months. */
export function weeksOf(issue: Issue, calendar: MonthCalendar): { days: (object | null)[] }[] {
  const days = daysOf(calendar.month)
  const blank = days[0] === undefined ? 0 : weekdays.indexOf(days[0].weekday)
  const cells = [
    ...Array.from({ length: blank }, () => null),
    ...days.map(({ date, weekday }) =>
      dayCell(issue, calendar, date, weekday === 'sat' || weekday === 'sun'),
    ),
  ]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => ({
    days: Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  }))
}

function dayCell(
  issue: Issue,
  { sends, plan, marks, month }: MonthCalendar,
  date: string,
  weekend: boolean,
): object {
  const { text, language } = issue
  const marked = marks.filter((days) => daysIn(days, month).includes(date))
  return {
    day: issue.format.count(Number(date.slice(8))),
    tone: marked.some(({ kind }) => kind === 'quiet') || weekend ? 'quiet' : 'open',
    marks: marked.map(({ kind, name }) => ({
      kind,
      text: text.calendar.marked(text.calendar.kinds[kind], inLanguage(name, language)),
    })),
    sends: plan.flatMap(({ id, goal, segments }) => {
      const to = sends.filter(({ day, action }) => day === date && action === id)
      const tags = segments
        .filter((segment) => to.some((send) => send.segment === segment.id))
        .map(segmentTag)
      return tags.length === 0 ? [] : [{ tags, goal }]
    }),
  }
}
