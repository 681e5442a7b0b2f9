import { SqlEdaError } from '../../errors.ts'
import type { AnswerColumn, AnswerRow } from '../question.ts'

/**
 * The columns of a user's question: those that its file names, which have to be those of its rows; or, where it names none,
 * those of the first row, numbers as counts and everything else as text.
 *
 * @throws SqlEdaError `BAD_QUESTION` when the names differ
 */
export function ownColumns(
  named: readonly AnswerColumn[],
  rows: readonly AnswerRow[],
  file: string,
): readonly AnswerColumn[] {
  const [first] = rows
  if (first === undefined) return named
  const found = Object.keys(first)
  if (named.length === 0)
    return found.map((name) => ({
      name,
      unit: rows.some((row) => typeof row[name] === 'string') ? 'text' : 'count',
    }))
  if (named.length === found.length && named.every(({ name }, place) => name === found[place])) return named
  throw new SqlEdaError(
    'BAD_QUESTION',
    `${file}: the columns it names are ${named.map(({ name }) => name).join(', ')}, but the statement gives ${found.join(', ')}.`,
  )
}
