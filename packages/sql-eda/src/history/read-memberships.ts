import type { Knex } from 'knex'
import { monthNumber } from './month-number.ts'
import type { Membership } from './month-record.ts'

/** The memberships of a month, by customer id ascending (code points). */
export async function readMemberships(knex: Knex, month: string): Promise<Membership[]> {
  const rows: (Omit<Membership, 'margin'> & { readonly margin: number | null })[] = await knex(
    'memberships as m',
  )
    .join('customers as c', 'c.number', 'm.customer')
    .join('segments as s', 's.number', 'm.segment')
    .where({ 'm.month_number': monthNumber(month), 's.month': month })
    .select({
      customerId: 'c.customer_id',
      population: 's.population',
      segmentId: 's.segment_id',
      recencyDays: 'm.recency_days',
      frequency: 'm.frequency',
      monetary: 'm.monetary',
      distance: 'm.distance',
      margin: 'm.margin',
    })
    .orderBy('c.customer_id')
  return rows.map((row) => ({ ...row, margin: row.margin ?? Number.POSITIVE_INFINITY }))
}
