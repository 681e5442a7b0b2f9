import { parse } from 'csv-parse/sync'
import type { Knex } from 'knex'

/** Column types of the Olist tables as a shop would have them; every other column is text. */
const types: readonly (readonly [
  RegExp,
  (knex: Knex, table: Knex.CreateTableBuilder, name: string) => void,
])[] = [
  [/_(timestamp|at|date)$/, (_, table, name) => table.datetime(name, { useTz: false, precision: 0 })],
  [/^(price|freight_value|payment_value)$/, (_, table, name) => table.decimal(name, 12, 2)],
  [
    /^(review_score|payment_sequential|payment_installments|order_item_id)$/,
    (_, table, name) => table.integer(name),
  ],
  [/message|title|description/, (_, table, name) => table.text(name)],
]

/** Tables as another program would have made them, from CSV text by table name; an empty field is null. */
export async function writeRawTables(knex: Knex, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const rows: Record<string, string | null>[] = parse(text, {
      columns: true,
      cast: (value) => (value === '' ? null : value),
    })
    const columns = Object.keys(rows[0] ?? {})
    await knex.schema.createTable(name, (table) => {
      for (const column of columns) {
        const typed = types.find(([pattern]) => pattern.test(column))
        if (typed) typed[1](knex, table, column)
        else table.string(column, 200)
      }
    })
    await knex.batchInsert(name, rows, 400)
  }
}
