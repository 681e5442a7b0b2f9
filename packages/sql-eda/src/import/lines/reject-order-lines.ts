import type { Knex } from 'knex'
import { type LineRole, lineRoles } from '../presets/order-lines-table.ts'
import type { LinesPreset } from '../presets/preset.ts'
import { rejectStaged } from '../reject-staged.ts'

const table = 'order_lines'

/** SQL over the staged line `o`: what the line is worth. A line without quantity is one piece. */
export const lineAmount =
  'coalesce(o.line_amount, cast(round(coalesce(o.quantity, 1) * o.price) as integer) - coalesce(o.discount, 0))'

/**
 * Gives lines without order number the order of their customer and moment, and moves lines that can have no order to
 * `rejected`.
 *
 * @param roles roles that the files have columns for
 */
export async function numberOrders(
  knex: Knex,
  preset: LinesPreset,
  roles: ReadonlySet<LineRole>,
): Promise<void> {
  if (roles.has('order_id'))
    await rejectStaged(
      knex,
      table,
      "select row, 'has no order number' from staged_order_lines where order_id is null",
    )
  else {
    await rejectStaged(
      knex,
      table,
      `select row, 'has no customer' from staged_order_lines o where ${preset.person} is null`,
    )
    await rejectStaged(
      knex,
      table,
      "select row, 'has no date' from staged_order_lines where ordered_at is null",
    )
    await knex.raw(`update staged_order_lines as o set order_id = ${preset.person} || ' ' || ordered_at`)
  }
  await knex.raw('create index temp.staged_order_lines_order on staged_order_lines (order_id)')
}

/**
 * Moves lines of numbered orders that cannot be used to `rejected`: those that repeat a line of an earlier file, and those
 * whose order has no customer, another customer on an earlier line, no date or no amount.
 *
 * @param roles roles that the files have columns for
 * @param files names of the files, by number
 */
export async function rejectOrderLines(
  knex: Knex,
  preset: LinesPreset,
  roles: ReadonlySet<LineRole>,
  files: readonly string[],
): Promise<void> {
  if (files.length > 1) await rejectRepeated(knex, roles, files)
  await rejectStrangers(knex, preset)
  await rejectStaged(
    knex,
    table,
    `select row, 'its order has no usable date' from staged_order_lines where order_id in (
       select order_id from staged_order_lines group by order_id having max(ordered_at) is null
     )`,
  )
  if (preset.meta.amount === 'items')
    await rejectStaged(
      knex,
      table,
      `select row, 'has no amount' from staged_order_lines o where ${lineAmount} is null`,
    )
  else
    await rejectStaged(
      knex,
      table,
      `select row, 'its order has no usable total' from staged_order_lines where order_id in (
         select order_id from staged_order_lines group by order_id having max(order_total) is null
       )`,
    )
}

/**
 * Two exports may overlap. The n-th of equal lines in a later file is the n-th of them in an earlier one; only orders
 * that are in several files can have such lines.
 */
async function rejectRepeated(
  knex: Knex,
  roles: ReadonlySet<LineRole>,
  files: readonly string[],
): Promise<void> {
  const columns = lineRoles.filter((role) => roles.has(role) || role === 'order_id').join(', ')
  await knex.raw('create temp table repeated (row integer primary key, source integer)')
  await knex.raw(
    `insert into repeated
     with shared as (
       select order_id from staged_order_lines group by order_id having min(source) <> max(source)
     ),
     counted as (
       select row, source, ${columns}, row_number() over (partition by source, ${columns} order by row) as occurrence
       from staged_order_lines where order_id in (select order_id from shared)
     )
     select row, earliest from (
       select row, source, min(source) over (partition by ${columns}, occurrence) as earliest from counted
     ) where source > earliest`,
  )
  await knex.raw('create temp table earlier (source integer primary key, reason text)')
  for (const [source, file] of files.entries())
    await knex.raw('insert into earlier values (?, ?)', [source, `repeats a line of ${file}`])
  await rejectStaged(
    knex,
    table,
    'select r.row, e.reason from repeated r join earlier e on e.source = r.source',
  )
  await knex.raw('drop table repeated')
  await knex.raw('drop table earlier')
}

/** An order has one customer: the first that its lines name. */
async function rejectStrangers(knex: Knex, { person }: LinesPreset): Promise<void> {
  await knex.raw(
    'create temp table order_people (order_id text primary key, customer_id text, line integer, row integer) without rowid',
  )
  await knex.raw(
    `insert into order_people
     select order_id, ${person}, line, min(row)
     from staged_order_lines o where ${person} is not null group by order_id order by order_id`,
  )
  await rejectStaged(
    knex,
    table,
    `select row, 'its order has no customer' from staged_order_lines
     where order_id not in (select order_id from order_people)`,
  )
  await rejectStaged(
    knex,
    table,
    `select o.row, 'its order has another customer on line ' || p.line
     from staged_order_lines o join order_people p on p.order_id = o.order_id where ${person} <> p.customer_id`,
  )
}
