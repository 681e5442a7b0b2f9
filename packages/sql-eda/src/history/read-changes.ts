import type { Knex } from 'knex'
import type { SegmentChange } from './month-record.ts'

interface ChangeRow {
  readonly month: string
  readonly changed_in: string
  readonly event: SegmentChange['event']
  readonly population: string
  readonly from_ids: string
  readonly to_ids: string
  readonly overlap: number | null
  readonly reason: string
}

/** The change log by month: of each month, the lines of its own run, or else of the first run after it that has any. */
export async function readChanges(knex: Knex): Promise<SegmentChange[]> {
  const rows: ChangeRow[] = await knex('segment_changes').orderBy(['changed_in', 'month', 'place'])
  const runs = new Set<string>(await knex('runs').pluck('month'))
  const tellers = new Map<string, string>()
  for (const { changed_in, month } of rows) if (!tellers.has(changed_in)) tellers.set(changed_in, month)
  return rows
    .filter(
      ({ changed_in, month }) => month === (runs.has(changed_in) ? changed_in : tellers.get(changed_in)),
    )
    .map(({ changed_in, event, population, from_ids, to_ids, overlap, reason }) => ({
      month: changed_in,
      event,
      population,
      from: JSON.parse(from_ids),
      to: JSON.parse(to_ids),
      overlap,
      reason,
    }))
}
