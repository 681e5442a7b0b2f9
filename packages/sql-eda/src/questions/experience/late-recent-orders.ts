import { salesCtes } from '../../sales/sales.ts'
import { columns, largest } from '../columns.ts'
import { lookBack, lookBackParameters, lookBackWords } from '../look-back.ts'
import { countValue, textValue } from '../parameter.ts'
import { count, counted } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/**
 * Recent orders that customers received late. Reading: every order that is not cancelled counts (both spellings of the
 * status are known), not only sales; recent is placed after the reference moment less three calendar months, which is not
 * 90 days; received is delivered before the reference moment; and late by at least three days means that the third day
 * after the promised one had come, where `more than three` would leave these out. An order still on its way is not here.
 */
export const lateRecentOrders: AnchoredQuestion = {
  id: 'late-recent-orders',
  group: 'experience',
  question: 'Which recent orders, not cancelled, did customers receive late?',
  anchored: true,
  needs: ['orders'],
  params: [
    ...lookBackParameters(3),
    {
      name: 'late_days',
      kind: 'count',
      means: 'least delay that counts',
      default: 3,
      minimum: 1,
      maximum: 3650,
    },
    {
      name: 'counted_in',
      kind: 'choice',
      means: 'calendar days from the promised day, or whole days of 24 hours from the promised moment',
      default: 'calendar-days',
      choices: ['calendar-days', 'whole-days'],
    },
  ],
  columns: columns({
    order_id: 'text',
    status: 'text',
    ordered_at: 'date',
    estimated_at: 'date',
    delivered_at: 'date',
    days_late: 'days',
  }),
  chart: { kind: 'table', x: 'order_id', y: [] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const late =
      textValue(params, 'counted_in') === 'calendar-days'
        ? dialect.calendarDays('estimated_at', 'delivered_at')
        : dialect.wholeDays('estimated_at', 'delivered_at')
    return {
      sql: `with ${sql},
received as (
  select order_id, status, ordered_at, estimated_at, delivered_at, ${late} as days_late
  from placed
  where lower(status) not in ('canceled', 'cancelled') and ordered_at > :since
    and estimated_at is not null and delivered_at < :asOf and delivered_at > estimated_at
)
select order_id, status, ordered_at, estimated_at, delivered_at, days_late
from received where days_late >= :late_days
order by days_late desc, ${dialect.byCodePoint('order_id')}`,
      bindings: { ...bindings, since: lookBack(asOf, params), late_days: countValue(params, 'late_days') },
    }
  },
  reading: (rows, { asOf, params }) => {
    const window = `in the ${lookBackWords(params)} before ${asOf}`
    const late = `${counted(params.late_days ?? null, 'day')} late or more`
    const worst = largest(rows, 'days_late')
    if (worst === undefined)
      return `No order that was placed ${window} and not cancelled was received ${late}.`
    return (
      `${counted(rows.length, 'order')} placed ${window} and not cancelled ${rows.length === 1 ? 'was' : 'were'} received ${late}; ` +
      `the worst ${count(worst.days_late)} days.`
    )
  },
}
