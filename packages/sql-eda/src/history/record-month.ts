import { checkMonthRecord } from './check-month-record.ts'
import type { HistoryStore } from './history-store.ts'
import type { MonthRecord, SegmentIdentity } from './month-record.ts'
import { recordMemberships } from './record-memberships.ts'

/** Names of a segment's columns. */
export const segmentColumns: Readonly<Record<keyof SegmentIdentity, string>> = {
  id: 'segment_id',
  population: 'population',
  name: 'name',
  since: 'since',
}
const changeColumns = [
  'month',
  'place',
  'changed_in',
  'event',
  'population',
  'from_ids',
  'to_ids',
  'overlap',
  'reason',
]

/**
 * Writes a month in one transaction, in the place of what was recorded for it.
 *
 * @throws SqlEdaError `HISTORY` when the record contradicts itself; nothing is written then
 */
export async function recordMonth(store: HistoryStore, record: MonthRecord): Promise<void> {
  checkMonthRecord(record)
  const { month, asOf, modelId, fingerprint, ranAt, model, memberships, segments, changes, playbook } = record
  await store.write(async (trx) => {
    for (const table of ['segments', 'segment_changes', 'runs']) await trx(table).where({ month }).delete()
    await trx('runs').insert({
      month,
      as_of: asOf,
      model_id: modelId,
      fingerprint,
      customers: memberships.length,
      ran_at: ranAt,
      model: JSON.stringify(model),
      playbook: JSON.stringify(playbook),
    })
    const segmentRows = segments.map(({ id, population, name, since }, place) => [
      month,
      place,
      id,
      population,
      name,
      since,
    ])
    await store.insert(trx, 'segments', ['month', 'number', ...Object.values(segmentColumns)], segmentRows)
    const changeRows = changes.map(
      ({ month: changedIn, event, population, from, to, overlap, reason }, place) => [
        month,
        place,
        changedIn,
        event,
        population,
        JSON.stringify(from),
        JSON.stringify(to),
        overlap,
        reason,
      ],
    )
    await store.insert(trx, 'segment_changes', changeColumns, changeRows)
    await recordMemberships(store, trx, record)
  })
}
