import type { PlaybookDocument } from '@clientele/report'
import type { History, MonthRecord } from '@clientele/sql-eda'
import type { MonthAnalysis } from './analyse-month.ts'
import { shiftMonth } from './calendar-month.ts'

/**
 * What the state keeps of a month. A segment was born in the earliest month that is known to have it: one that the state
 * remembers, the month before if it was found there, or this one.
 */
export async function monthRecord(
  history: History,
  { month, current, previous, changes }: MonthAnalysis,
  playbook: PlaybookDocument,
): Promise<MonthRecord> {
  const known = new Map((await history.segmentLives()).map(({ id, since }) => [id, since]))
  const foundBefore = new Set(previous?.segmentation.segments.map(({ id }) => id))
  const bornIn = (id: string): string => {
    const found = foundBefore.has(id) ? shiftMonth(month, -1) : month
    const [first = found] = [known.get(id) ?? found, found].sort()
    return first
  }
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
    changes,
    playbook,
  }
}
