import type { Knex } from 'knex'
import { type LineRole, lineRoles } from '../presets/order-lines-table.ts'

/** What a reader should know about the lines as they were found: invented order numbers and lines that stand there twice. */
export async function lineNotes(knex: Knex, roles: ReadonlySet<LineRole>): Promise<string[]> {
  const notes: string[] = []
  if (!roles.has('order_id')) {
    const [counts] = await knex.raw(
      'select count(*) as lines, count(distinct order_id) as orders from staged_order_lines',
    )
    notes.push(
      `There is no order number: the lines of one customer at one moment are one order (${counts.lines} lines, ${counts.orders} orders).`,
    )
  }
  if (
    roles.has('person_name') &&
    ![...roles].some((role) => ['email', 'customer_id', 'phone'].includes(role))
  )
    notes.push('Customers are told apart by name only: namesakes are one customer.')
  const columns = lineRoles.filter((role) => roles.has(role) || role === 'order_id').join(', ')
  const [{ repeated }] = await knex.raw(
    `select coalesce(sum(lines - 1), 0) as repeated from (
       select count(*) as lines from staged_order_lines
       where order_id in (select order_id from staged_order_lines group by order_id having count(*) > 1)
       group by source, ${columns} having count(*) > 1
     )`,
  )
  if (repeated > 0)
    notes.push(
      `${repeated} ${repeated === 1 ? 'line says' : 'lines say'} exactly what an earlier line of the same file says; all are kept, since an order may hold an article twice.`,
    )
  return notes
}
