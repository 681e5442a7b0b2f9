import type { AnswerRow, SqlQuery } from './questions/question.ts'
import type { Shop } from './shop.ts'

/** Runs a query with its values bound. */
export async function runQuery(shop: Shop, { sql, bindings }: SqlQuery): Promise<AnswerRow[]> {
  return await shop.knex.raw(sql, bindings)
}

/** The same query as text with its values written in, to be pasted into the database's own shell. */
export function queryText(shop: Shop, { sql, bindings }: SqlQuery): string {
  return `${shop.knex.raw(sql, bindings).toString()};`
}
