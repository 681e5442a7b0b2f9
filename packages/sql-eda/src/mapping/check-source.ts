import { SqlEdaError } from '../errors.ts'
import { type Database, runQuery } from '../statements/run-query.ts'
import { canonicalColumns } from './canonical-columns.ts'
import type { CheckedTable } from './mapped-table.ts'

/**
 * Counts what a mapped table holds that cannot be used. A value that is no number or no moment stops the work, for
 * nothing may be read as something else; a row without a value that it cannot do without is left out.
 *
 * @returns one sentence for each kind of row left out
 * @throws SqlEdaError `BAD_MAPPING` for values of another kind, or orders that are no orders
 */
export async function checkSource(database: Database, table: CheckedTable): Promise<string[]> {
  await refuseOtherKinds(database, table)
  const { required } = canonicalColumns[table.name]
  const repeats = table.name === 'orders' ? 'count(order_id) - count(distinct order_id)' : '0'
  const [row] = await runQuery(database, {
    sql: `select count(*) as all_rows, ${repeats} as repeats, ${required.map((column) => `count(${column}) as has_${column}`).join(', ')} from ${table.rows.sql} m`,
    bindings: table.rows.bindings,
  })
  const all = Number(row?.all_rows)
  if (Number(row?.repeats) > 0)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `In the table of orders ${row?.repeats} of ${all} rows repeat an order id: if a row is an order line, map the table as lines; if not, name another column.`,
    )
  return required.flatMap((column) => {
    const without = all - Number(row?.[`has_${column}`])
    return without === 0
      ? []
      : [`${without} of ${all} rows of ${table.name} have no ${column} and are left out.`]
  })
}

async function refuseOtherKinds(database: Database, { name, problems, source }: CheckedTable): Promise<void> {
  if (problems.size === 0) return
  const columns = [...problems.keys()]
  const counts = columns.map(
    (column, index) =>
      `coalesce(sum(case when ${problems.get(column)} then 1 else 0 end), 0) as bad_${index}`,
  )
  const [row] = await runQuery(database, {
    sql: `select count(*) as all_rows, ${counts.join(', ')} from ${source.sql}`,
    bindings: source.bindings,
  })
  for (const [index, column] of columns.entries()) {
    const found = Number(row?.[`bad_${index}`])
    if (found > 0)
      throw new SqlEdaError(
        'BAD_MAPPING',
        `Of the values mapped to ${name}.${column}, ${found} of ${row?.all_rows} are no ${canonicalColumns[name].columns[column] === 'moment' ? 'moments such as 2018-08-29 10:00:01' : 'numbers such as 1234.56'}: map another column, or a view that converts them.`,
      )
  }
}
