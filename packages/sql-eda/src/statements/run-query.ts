import type { Knex } from 'knex'
import type { GuardedClient } from '../connect/guarded-client.ts'
import { mysqlSession } from '../connect/mysql-session.ts'
import type { Dialect } from '../dialect/dialect.ts'
import { type CanonicalModel, withCanonical } from '../mapping/with-canonical.ts'
import type { AnswerRow, SqlQuery } from '../questions/question.ts'
import { type BoundValue, bindValues } from './bind-values.ts'

/** What it takes to ask: a connection and the SQL it speaks. */
export interface Database {
  readonly knex: Knex
  readonly dialect: Dialect
  /** The canonical tables as expressions over the source; without them they are tables of the database. */
  readonly canonical?: CanonicalModel
}

/**
 * Runs a query with its values bound, and gives the same rows on every database: whole and decimal numbers as numbers,
 * moments and months as text.
 *
 * @param signal interrupts the query where the driver can
 * @throws SqlEdaError `DATABASE` for whatever the database refuses, without statement or value
 */
export async function runQuery(
  database: Database,
  query: SqlQuery,
  signal?: AbortSignal,
): Promise<AnswerRow[]> {
  const { sql, bindings } = statement(database, query)
  const client: GuardedClient = database.knex.client
  return rowsOf(await client.runStatement(sql, bindings, signal))
}

/** What the database says against a query before it looks at any row; `null` when nothing. */
export async function queryObjection(database: Database, query: SqlQuery): Promise<string | null> {
  const { sql, bindings } = statement(database, query)
  const client: GuardedClient = database.knex.client
  return await client.objection(sql, bindings)
}

function statement(database: Database, query: SqlQuery): { sql: string; bindings: BoundValue[] } {
  const bindings: BoundValue[] = []
  const { knex, dialect } = database
  const { sql: text, bindings: values } = withCanonical(database, query)
  const sql = bindValues(dialect, text, values, (value) => {
    // A whole number that is bound may arrive as a floating-point one; MySQL's driver writes values into the text anyway.
    if (typeof value === 'number' || dialect.name === 'mysql') return literal(knex, value)
    bindings.push(value)
    return dialect.name === 'postgresql' ? `$${bindings.length}` : '?'
  })
  return { sql, bindings }
}

/** The same query as text with its values written in, to be pasted into the database's own shell. */
export function queryText(database: Database, query: SqlQuery): string {
  const { knex, dialect } = database
  const { sql, bindings } = withCanonical(database, query)
  const text = `${bindValues(dialect, sql, bindings, (value) => literal(knex, value))};`
  return dialect.name === 'mysql' ? `${mysqlSession.join(';\n')};\n${text}` : text
}

// As knex escapes a value for its database.
function literal(knex: Knex, value: BoundValue): string {
  return knex.raw('?', [value]).toString()
}

// SQLite gives the rows, PostgreSQL a result that holds them, MySQL the rows and their columns.
function rowsOf(response: unknown): AnswerRow[] {
  if (!Array.isArray(response)) return (response as { rows: AnswerRow[] }).rows
  return Array.isArray(response[0]) ? response[0] : response
}
