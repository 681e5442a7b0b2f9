import { type BoundValue, bindValues } from './bind-values.ts'
import type { GuardedClient } from './guarded-client.ts'
import type { AnswerRow, SqlQuery } from './questions/question.ts'
import type { Shop } from './shop.ts'

/**
 * Runs a query with its values bound, and gives the same rows on every database: whole and decimal numbers as numbers,
 * moments and months as text.
 *
 * @throws SqlEdaError `DATABASE` for whatever the database refuses, without statement or value
 */
export async function runQuery(shop: Shop, query: SqlQuery): Promise<AnswerRow[]> {
  const bindings: BoundValue[] = []
  const sql = bindValues(shop.dialect, query.sql, query.bindings, (value) => {
    // A whole number that is bound may arrive as a floating-point one; MySQL's driver writes values into the text anyway.
    if (typeof value === 'number' || shop.dialect.name === 'mysql') return literal(shop, value)
    bindings.push(value)
    return shop.dialect.name === 'postgresql' ? `$${bindings.length}` : '?'
  })
  const client: GuardedClient = shop.knex.client
  return rowsOf(await client.runStatement(sql, bindings))
}

/** The same query as text with its values written in, to be pasted into the database's own shell. */
export function queryText(shop: Shop, { sql, bindings }: SqlQuery): string {
  return `${bindValues(shop.dialect, sql, bindings, (value) => literal(shop, value))};`
}

// As knex escapes a value for its database.
function literal(shop: Shop, value: BoundValue): string {
  return shop.knex.raw('?', [value]).toString()
}

// SQLite gives the rows, PostgreSQL a result that holds them, MySQL the rows and their columns.
function rowsOf(response: unknown): AnswerRow[] {
  if (!Array.isArray(response)) return (response as { rows: AnswerRow[] }).rows
  return Array.isArray(response[0]) ? response[0] : response
}
