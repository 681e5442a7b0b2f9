import { openHistory } from '@clientele/sql-eda'
import { z } from 'zod'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'

/** What earlier issues say of the segments that live on. */
export interface SegmentPast {
  /** Earliest month that is known to have a segment, by id. */
  readonly since: ReadonlyMap<string, CalendarMonth>
  /** Of the eleven months before, those that were run, oldest first. */
  readonly issues: readonly PastIssue[]
}

/** The segments of one earlier issue, by id. */
export interface PastIssue {
  readonly month: CalendarMonth
  readonly sizes: ReadonlyMap<string, { readonly customers: number; readonly share: number }>
  /** Revenue of the twelve months before its end; empty where the issue does not tell it. */
  readonly yearRevenue: ReadonlyMap<string, number>
}

/** What is looked at in the playbook of an earlier issue, which an older version may have written. */
const pastPlaybook = z.looseObject({
  populations: z.array(
    z.looseObject({
      segments: z.array(z.looseObject({ id: z.string(), customers: z.number(), share: z.number() })),
    }),
  ),
  portraits: z
    .looseObject({
      segments: z.array(z.looseObject({ id: z.string(), year: z.looseObject({ revenue: z.number() }) })),
    })
    .optional(),
})

/** How many months a trend is long, this one included. */
const TREND_MONTHS = 12

/** What the state remembers of the segments before a month; nothing in its first. */
export async function segmentPast(state: string, month: CalendarMonth): Promise<SegmentPast> {
  if (!mayHoldHistory(state)) return { since: new Map(), issues: [] }
  const history = await openHistory(historyPlace(state))
  try {
    const lives = await history.segmentLives()
    const first = shiftMonth(month, 1 - TREND_MONTHS)
    const months = (await history.runs()).map((run) => run.month).filter((one) => one >= first && one < month)
    const issues: PastIssue[] = []
    for (const one of months) {
      const { data } = pastPlaybook.safeParse(await history.playbook(one))
      if (data === undefined) continue
      const segments = data.populations.flatMap((population) => population.segments)
      issues.push({
        month: one,
        sizes: new Map(segments.map(({ id, customers, share }) => [id, { customers, share }])),
        yearRevenue: new Map(data.portraits?.segments.map(({ id, year }) => [id, year.revenue])),
      })
    }
    return { since: new Map(lives.map(({ id, since }) => [id, since])), issues }
  } finally {
    await history.close()
  }
}
