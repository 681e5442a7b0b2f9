import type { Dialect } from '../dialect/dialect.ts'
import { SqlEdaError } from '../errors.ts'

/** A value of a placeholder. */
export type BoundValue = string | number | null

// What holds no placeholder: quoted names, comments, casts.
const quoted = '"(?:[^"]|"")*"|`(?:[^`]|``)*`|--[^\\n]*|/\\*[\\s\\S]*?\\*/|::'
const placeholder = ':([A-Za-z_]\\w*)'
const standard = new RegExp(`'(?:[^']|'')*'|${quoted}|${placeholder}`, 'g')
const withBackslash = new RegExp(`'(?:[^'\\\\]|\\\\[\\s\\S]|'')*'|${quoted}|${placeholder}`, 'g')

/**
 * Puts something in the place of every named placeholder (`:name`). What stands in a literal, a quoted name or a comment
 * is left alone, whatever signs it holds.
 *
 * @param place gives the text for a value: a placeholder of the database, or a literal
 * @throws SqlEdaError `BAD_OPTION` for a placeholder without a value
 * @example bindValues(sqliteDialect, "select ':a', :a", { a: 'x' }, () => '?') // "select ':a', ?"
 */
export function bindValues(
  dialect: Dialect,
  sql: string,
  values: Readonly<Record<string, BoundValue>>,
  place: (value: BoundValue) => string,
): string {
  const tokens = dialect.name === 'mysql' ? withBackslash : standard
  return sql.replaceAll(tokens, (token, name: string | undefined) => {
    if (name === undefined) return token
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined)
      throw new SqlEdaError('BAD_OPTION', `The query asks for a value ":${name}" that it was not given.`)
    return place(value)
  })
}
