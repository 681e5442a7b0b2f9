import type { Knex } from 'knex'
import type { SegmentLife } from './month-record.ts'

/** Every segment that any month has, by id (code points), with its last name and the earliest birth that is known. */
export async function readSegmentLives(knex: Knex): Promise<SegmentLife[]> {
  return knex('segments as s')
    .join(
      knex('segments')
        .select('segment_id')
        .min({ since: 'since' })
        .max({ last: 'month' })
        .groupBy('segment_id')
        .as('l'),
      (on) => on.on('l.segment_id', 's.segment_id').andOn('l.last', 's.month'),
    )
    .select({
      id: 's.segment_id',
      population: 's.population',
      name: 's.name',
      since: 'l.since',
      lastSeen: 'l.last',
    })
    .orderBy('s.segment_id')
}

/** The ids of segments and of the change log whose first teller, by month, is the run of another month. */
export async function readIdsTaken(knex: Knex, month: string): Promise<string[]> {
  const first = new Map<string, string>()
  const tell = (id: string, teller: string): void => {
    if (teller < (first.get(id) ?? '~')) first.set(id, teller)
  }
  const segments: { month: string; id: string }[] = await knex('segments').select('month', {
    id: 'segment_id',
  })
  for (const { id, month: teller } of segments) tell(id, teller)
  const changes: { month: string; from_ids: string; to_ids: string }[] = await knex('segment_changes').select(
    'month',
    'from_ids',
    'to_ids',
  )
  for (const { month: teller, from_ids, to_ids } of changes) {
    const ids: string[] = [...JSON.parse(from_ids), ...JSON.parse(to_ids)]
    for (const id of ids) tell(id, teller)
  }
  return [...first].flatMap(([id, teller]) => (teller === month ? [] : [id])).sort()
}
