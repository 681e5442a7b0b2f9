import type { PlaybookDocument } from '@clientele/report'
import type { History, MonthRecord, Shop } from '@clientele/sql-eda'
import type { MonthAnalysis } from './analyse-month.ts'

/** What the state keeps of a month. A segment that the month before knew keeps the month it was born in. */
export async function monthRecord(
  history: History,
  _shop: Pick<Shop, 'meta'>,
  { month, current }: MonthAnalysis,
  playbook: PlaybookDocument,
): Promise<MonthRecord> {
  const before = await history.previousMonth(month)
  const known = new Map(
    (before === null ? [] : await history.segments(before)).map(({ id, since }) => [id, since]),
  )
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
      since: known.get(id) ?? month,
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
