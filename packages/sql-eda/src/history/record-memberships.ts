import type { Knex } from 'knex'
import type { HistoryStore } from './history-store.ts'
import { monthNumber } from './month-number.ts'
import type { Membership, MonthRecord } from './month-record.ts'

/** Rows of one insert. */
const pageRows = 20_000

const columns = [
  'month_number',
  'customer',
  'segment',
  'recency_days',
  'frequency',
  'monetary',
  'distance',
  'margin',
]

/** Writes the memberships of a month in the place of those it had; `number` of a segment is its place in the list. */
export async function recordMemberships(
  store: HistoryStore,
  trx: Knex,
  { month, segments, memberships }: Pick<MonthRecord, 'month' | 'segments' | 'memberships'>,
): Promise<void> {
  const replaced = await trx('memberships')
    .where({ month_number: monthNumber(month) })
    .delete()
  const customers = await customerNumbers(store, trx, memberships)
  const places = new Map(segments.map(({ id }, place) => [id, place]))
  const rows = memberships
    .map((one) => [
      monthNumber(month),
      customers.get(one.customerId) ?? 0,
      places.get(one.segmentId) ?? 0,
      one.recencyDays,
      one.frequency,
      one.monetary,
      one.distance,
      one.margin,
    ])
    // In the order of the table, whose pages are full then.
    .sort(([, a = 0], [, b = 0]) => a - b)
  for (let from = 0; from < rows.length; from += pageRows)
    await store.insert(trx, 'memberships', columns, rows.slice(from, from + pageRows))
  if (replaced > 0)
    await trx('customers').whereNotIn('number', trx('memberships').distinct('customer')).delete()
}

/** Number by customer id: those who are new get the next ones, by id. */
async function customerNumbers(
  store: HistoryStore,
  trx: Knex,
  memberships: readonly Membership[],
): Promise<ReadonlyMap<string, number>> {
  const known: { number: number; id: string }[] = await trx('customers').select('number', {
    id: 'customer_id',
  })
  const numbers = new Map(known.map(({ number, id }) => [id, number]))
  const last = known.reduce((most, { number }) => Math.max(most, number), 0)
  const added = memberships
    .map(({ customerId }) => customerId)
    .filter((id) => !numbers.has(id))
    .sort()
    .map((id, index) => [last + 1 + index, id] as const)
  for (const [number, id] of added) numbers.set(id, number)
  for (let from = 0; from < added.length; from += pageRows)
    await store.insert(trx, 'customers', ['number', 'customer_id'], added.slice(from, from + pageRows))
  return numbers
}
