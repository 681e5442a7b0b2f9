import { openHistory } from '@clientele/sql-eda'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import type { CalendarMonth } from '../dates/calendar-month.ts'
import type { Participant } from './arms-of.ts'

/** The customers and their segments at the end of a month, as the state remembers it; null when it does not. */
export async function participantsAt(
  state: string,
  month: CalendarMonth,
): Promise<readonly Participant[] | null> {
  if (!mayHoldHistory(state)) return null
  const history = await openHistory(historyPlace(state))
  try {
    const isKnown = (await history.runs()).some((run) => run.month === month)
    return isKnown ? await history.memberships(month) : null
  } finally {
    await history.close()
  }
}
