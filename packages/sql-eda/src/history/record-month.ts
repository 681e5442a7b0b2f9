import { checkMonthRecord } from './check-month-record.ts'
import type { HistoryStore } from './history-store.ts'
import type { Membership, MonthRecord, SegmentIdentity } from './month-record.ts'

/** Rows of one insert. */
const pageRows = 20_000

/** Names of a membership's columns. */
export const membershipColumns: Readonly<Record<keyof Membership, string>> = {
  customerId: 'customer_id',
  population: 'population',
  segmentId: 'segment_id',
  recencyDays: 'recency_days',
  frequency: 'frequency',
  monetary: 'monetary',
  distance: 'distance',
  margin: 'margin',
}

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
    for (const table of ['memberships', 'segments', 'segment_changes', 'runs'])
      await trx(table).where({ month }).delete()
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
    const segmentRows = segments.map(({ id, population, name, since }) => [
      month,
      id,
      population,
      name,
      since,
    ])
    await store.insert(trx, 'segments', ['month', ...Object.values(segmentColumns)], segmentRows)
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
    for (let from = 0; from < memberships.length; from += pageRows) {
      const rows = memberships
        .slice(from, from + pageRows)
        .map((one) => [
          month,
          one.customerId,
          one.population,
          one.segmentId,
          one.recencyDays,
          one.frequency,
          one.monetary,
          one.distance,
          one.margin,
        ])
      await store.insert(trx, 'memberships', ['month', ...Object.values(membershipColumns)], rows)
    }
  })
}
