import { actionPlan } from '../../actions/action-plan.ts'
import { usualCapPerWeek, usualDays } from '../../actions/library-terms.ts'
import type { PlannedAction } from '../../actions/planned-action.ts'
import { rankActions } from '../../actions/rank-actions.ts'
import { type SendSchedule, scheduleSends } from '../../actions/schedule-sends.ts'
import type { CalendarDays } from '../../document/actions/calendar-day.ts'
import { addMonths } from '../../format/calendar.ts'
import type { Issue } from '../../issue.ts'

/** The month after that of the issue: what is sent when, and what the shop marked. */
export interface MonthCalendar extends SendSchedule {
  readonly month: string
  readonly plan: readonly PlannedAction[]
  readonly capPerWeek: number
  readonly marks: readonly CalendarDays[]
}

export function monthCalendar(issue: Issue): MonthCalendar {
  const { actions, month: reported } = issue.document
  const month = addMonths(reported, 1)
  // Who left a bad review is answered within days of it, not on a day for all.
  const plan = rankActions(actionPlan(issue))
    .map(({ action }) => action)
    .filter(
      ({ cadence, channel, audience }) =>
        cadence.perMonth > 0 && channel !== 'none' && audience !== 'unhappy',
    )
  const capPerWeek = actions?.given.capPerWeek ?? usualCapPerWeek
  const marks = (actions?.given.calendar ?? []).filter(
    ({ from, to = from }) => from.slice(0, 7) <= month && to.slice(0, 7) >= month,
  )
  const quiet = new Set(marks.filter(({ kind }) => kind === 'quiet').flatMap((days) => daysIn(days, month)))
  const requests = plan.flatMap(({ id, segments, cadence, sendWindow }) =>
    segments.map((segment) => ({
      action: id,
      segment: segment.id,
      customers: segment.customers,
      cadence,
      days: sendWindow.days ?? usualDays,
    })),
  )
  const schedule = scheduleSends(month, requests, { capPerWeek, quiet })
  return { month, plan, capPerWeek, marks, ...schedule }
}

/** The days of a mark that lie in a month. */
export function daysIn({ from, to = from }: CalendarDays, month: string): string[] {
  return Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(
    (day) => day >= from && day <= to,
  )
}
