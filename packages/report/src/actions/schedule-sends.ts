import type { Cadence, Weekday } from '../document/actions/action-terms.ts'
import { weekdays } from '../document/actions/action-terms.ts'
import { monthStart } from '../format/calendar.ts'

/** The messages of one action to one segment. */
export interface SendRequest {
  readonly action: string
  /** Counted for all of it, even where the action is for a part: nobody is counted too few messages. */
  readonly segment: string
  readonly customers: number
  readonly cadence: Cadence
  readonly days: readonly Weekday[]
}

/** A message of an action to a segment on a day, `YYYY-MM-DD`. */
export interface Send {
  readonly action: string
  readonly segment: string
  readonly day: string
}

export interface SendSchedule {
  /** By day, then in the order of the requests. */
  readonly sends: readonly Send[]
  /** Messages that an action may send and for which the month has no day left. */
  readonly left: readonly { readonly action: string; readonly segment: string; readonly messages: number }[]
}

/**
 * Days of a month on which actions write. Requests choose in their order; the messages of one are spread evenly over
 * the month, each in its own part of it, on the day with the fewest people to write to, the earliest of equal ones.
 * No segment, and so no customer, gets more than `capPerWeek` messages within any seven days in a row of the month;
 * nothing goes out on a quiet day.
 *
 * Deterministic; O(messages × days).
 *
 * @param month `YYYY-MM`
 * @param quiet days without messages, `YYYY-MM-DD`
 * @example
 * scheduleSends('2018-08', [{ action: 'a', segment: 's', customers: 10, cadence: { perWeek: 1, perMonth: 2 }, days: ['tue'] }],
 *   { capPerWeek: 1, quiet: new Set() }).sends // on 2018-08-07 and 2018-08-21
 */
export function scheduleSends(
  month: string,
  requests: readonly SendRequest[],
  { capPerWeek, quiet }: { readonly capPerWeek: number; readonly quiet: ReadonlySet<string> },
): SendSchedule {
  const days = daysOf(month)
  const people = days.map(() => 0)
  const bySegment = new Map<string, number[]>(requests.map(({ segment }) => [segment, days.map(() => 0)]))
  const sends: (Omit<Send, 'day'> & { day: number })[] = []
  const left: { action: string; segment: string; messages: number }[] = []
  for (const { action, segment, customers, cadence, days: allowed } of requests) {
    const own = days.map(() => 0)
    const all = bySegment.get(segment) ?? own
    const isFree = (place: number): boolean => {
      const day = days[place]
      return (
        day !== undefined &&
        allowed.includes(day.weekday) &&
        !quiet.has(day.date) &&
        fits(own, place, cadence.perWeek) &&
        fits(all, place, capPerWeek)
      )
    }
    let missed = 0
    for (let message = 0; message < cadence.perMonth; message++) {
      const first = Math.floor((message * days.length) / cadence.perMonth)
      const end = Math.floor(((message + 1) * days.length) / cadence.perMonth)
      const day = quietest(people, first, end, isFree)
      if (day === null) {
        missed++
        continue
      }
      for (const counts of [own, all]) counts[day] = (counts[day] ?? 0) + 1
      people[day] = (people[day] ?? 0) + customers
      sends.push({ day, action, segment })
    }
    if (missed > 0) left.push({ action, segment, messages: missed })
  }
  return {
    sends: sends
      .sort((a, b) => a.day - b.day)
      .map(({ day, ...send }) => ({ ...send, day: days[day]?.date ?? '' })),
    left,
  }
}

/** Days of a month with their weekday. */
export function daysOf(month: string): { readonly date: string; readonly weekday: Weekday }[] {
  const start = monthStart(month)
  const days = []
  for (const date = start; date.toISOString().startsWith(month); date.setUTCDate(date.getUTCDate() + 1))
    days.push({
      date: date.toISOString().slice(0, 10),
      weekday: weekdays[(date.getUTCDay() + 6) % 7] ?? 'mon',
    })
  return days
}

/** Whether one more message on a day leaves every seven days in a row at or below the cap. */
function fits(counts: readonly number[], day: number, cap: number): boolean {
  for (let start = day - 6; start <= day; start++) {
    let sum = 1
    for (let other = Math.max(0, start); other < start + 7; other++) sum += counts[other] ?? 0
    if (sum > cap) return false
  }
  return true
}

function quietest(
  people: readonly number[],
  first: number,
  end: number,
  isFree: (day: number) => boolean,
): number | null {
  let best: number | null = null
  for (let day = first; day < end; day++)
    if (isFree(day) && (best === null || (people[day] ?? 0) < (people[best] ?? 0))) best = day
  return best
}
