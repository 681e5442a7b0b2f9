import type { Knex } from 'knex'

/**
 * Appends rows to a SQLite table with one statement a call: the rows travel as one JSON text, so neither the limit on
 * bound values nor that on compound selects applies. `jsonb_each` (SQLite 3.51, which both drivers bring) hands each row on
 * parsed, where `json_each` would write it out as text for every cell to parse again.
 *
 * @param rows cells in the order of `columns`
 */
export async function loadRows(
  knex: Knex,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  if (rows.length === 0) return
  const cells = columns.map((_, index) => `value ->> ${index}`).join(', ')
  await knex.raw(`insert into ${table} (${columns.join(', ')}) select ${cells} from jsonb_each(:rows)`, {
    rows: JSON.stringify(rows),
  })
}
