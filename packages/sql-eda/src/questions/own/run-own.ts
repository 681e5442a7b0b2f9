import { SqlEdaError } from '../../errors.ts'
import { printable } from '../../printable.ts'
import type { Shop } from '../../shop/shop.ts'
import { queryObjection, runQuery } from '../../statements/run-query.ts'
import type { AnswerRow, SqlQuery } from '../question.ts'

/**
 * Runs the query of a user's file. What the database says against the statement itself is passed on, since it speaks of
 * what the user wrote; what goes wrong later, on the rows, is told by its code only, since it may speak of customers.
 *
 * @throws SqlEdaError `BAD_QUESTION`
 */
export async function runOwn(
  shop: Shop,
  query: SqlQuery,
  file: string,
  signal?: AbortSignal,
): Promise<AnswerRow[]> {
  const objection = await queryObjection(shop, query)
  if (objection !== null)
    throw new SqlEdaError(
      'BAD_QUESTION',
      `${file}: the database refuses the statement (${oneLine(objection)}).`,
    )
  try {
    return await runQuery(shop, query, signal)
  } catch (cause) {
    const code = cause instanceof SqlEdaError ? (cause.driverCode ?? cause.code) : 'unknown'
    throw new SqlEdaError('BAD_QUESTION', `${file}: the database stopped the query (${code}): correct it.`, {
      cause,
      driverCode: code,
    })
  }
}

function oneLine(message: string): string {
  return printable(message.replaceAll(/\s+/g, ' ')).slice(0, 200)
}
