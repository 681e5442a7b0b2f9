import type { PlaybookDocument } from '@clientele/report'
import type { History, MonthRecord } from '@clientele/sql-eda'
import type { MonthAnalysis } from './analyse-month.ts'
import { shiftMonth } from './calendar-month.ts'

/**
 * What the state keeps of a month. A segment is as old as the state knows it to be; one that the state does not know
 * was born this month, or the month before if it was found there.
 */
export async function monthRecord(
  history: History,
  { month, current, previous }: MonthAnalysis,
  playbook: PlaybookDocument,
): Promise<MonthRecord> {
  const before = await history.previousMonth(month)
  const known = new Map(
    (before === null ? [] : await history.segments(before)).map(({ id, since }) => [id, since]),
  )
  const foundBefore = new Set(previous?.segmentation.segments.map(({ id }) => id))
  const bornIn = (id: string): string =>
    known.get(id) ?? (foundBefore.has(id) ? shiftMonth(month, -1) : month)
  const { segmentation, model } = current
  const { recencyDays, frequency, monetary } = segmentation.table.columns
  return {
    month,
    asOf: current.asOf,
    modelId: model.id,
    fingerprint: model.fingerprint,
    ranAt: null,
    model,
    segments: segmentation.segments.map(({ id, population, name }) => ({
      id,
      population,
      name: name.en,
      since: bornIn(id),
    })),
    memberships: segmentation.customerIds.map((customerId, row) => {
      const segment = segmentation.segments[segmentation.segment[row] ?? -1]
      return {
        customerId,
        population: segment?.population ?? '',
        segmentId: segment?.id ?? '',
        recencyDays: recencyDays?.[row] ?? 0,
        frequency: frequency?.[row] ?? 0,
        monetary: monetary?.[row] ?? 0,
        distance: segmentation.distance[row] ?? 0,
        margin: segmentation.margin[row] ?? 0,
      }
    }),
    playbook,
  }
}
