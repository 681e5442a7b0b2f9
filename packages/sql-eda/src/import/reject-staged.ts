import type { Knex } from 'knex'
import { stagingTable } from './stage-table.ts'

/**
 * Moves rows of a staging table to `rejected`.
 *
 * @param query gives the `row` of each of them, and its `reason`
 */
export async function rejectStaged(
  knex: Knex,
  name: string,
  query: string,
  bindings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const table = stagingTable(name)
  await knex.raw('create temp table doomed (row integer primary key, reason text)')
  await knex.raw(`insert into doomed (row, reason) ${query}`, bindings)
  await knex.raw(
    `insert into rejected select s.source, s.line, d.reason from doomed d join ${table} s on s.row = d.row`,
  )
  await knex.raw(`delete from ${table} where row in (select row from doomed)`)
  await knex.raw('drop table doomed')
}
