import { type CalendarMonth, shiftMonth } from './calendar-month.ts'

/**
 * The earliest month that is known to have a segment: one that the state remembers, the month before if it was found
 * there, or this one.
 *
 * @param known from the state, by id
 * @param foundBefore ids of the month before
 */
export function birthMonth(
  id: string,
  month: CalendarMonth,
  {
    known,
    foundBefore,
  }: { readonly known: ReadonlyMap<string, CalendarMonth>; readonly foundBefore: ReadonlySet<string> },
): CalendarMonth {
  const found = foundBefore.has(id) ? shiftMonth(month, -1) : month
  const [first = found] = [known.get(id) ?? found, found].sort()
  return first
}
