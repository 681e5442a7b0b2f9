import type { Dialect } from '../dialect/dialect.ts'
import type { ColumnKind } from './canonical-columns.ts'
import type { ColumnType } from './catalogue.ts'
import { localMoment } from './local-moment.ts'

/** A column of the source that stands for a canonical one. */
export interface MappedColumn {
  /** Quoted, with the alias of its table. */
  readonly sql: string
  readonly type: ColumnType
  readonly kind: ColumnKind
  readonly epoch: 's' | 'ms' | undefined
  readonly utc: boolean
  readonly digits: number | undefined
  readonly decimals: number | undefined
}

/** SQL for the value of a column in canonical form, moments in UTC still in UTC; empty text is nothing. */
export function columnSql(dialect: Dialect, column: MappedColumn): string {
  const text = `nullif(trim(${dialect.byCodePoint(column.sql)}), '')`
  const number =
    column.type === 'text' ? text : column.type === 'any' ? `nullif(${column.sql}, '')` : column.sql
  switch (column.kind) {
    case 'text':
      return column.digits === undefined ? text : padded(dialect, text, column.digits)
    case 'presence':
      return `case when ${visible(dialect, column.sql)} is null then 0 else 1 end`
    case 'money':
      return column.decimals === undefined
        ? dialect.tenThousandths(number)
        : dialect.wholeNumber(`(${dialect.tenThousandths(number)}) / 1${'0'.repeat(column.decimals)}.0`)
    case 'integer':
      return dialect.wholeNumber(number)
    case 'moment':
      return momentSql(dialect, column, text)
  }
}

/** Text without the signs that nobody sees: a comment of line breaks is no comment. */
function visible(dialect: Dialect, value: string): string {
  const without = ['\t', '\n', '\r'].reduce(
    (text, sign) => `replace(${text}, '${sign}', '')`,
    dialect.byCodePoint(value),
  )
  return `nullif(trim(${without}), '')`
}

/** SQL for what is left to do with the value of {@link columnSql}, there under a name of its own: the shop's clock. */
export function shopTimeSql(dialect: Dialect, timeZone: string, column: MappedColumn, name: string): string {
  const world = column.utc || column.epoch !== undefined || column.type === 'utc moment'
  return column.kind === 'moment' && world ? localMoment(dialect, name, timeZone) : name
}

function momentSql(dialect: Dialect, column: MappedColumn, text: string): string {
  if (column.epoch !== undefined) {
    const seconds = column.epoch === 's' ? column.sql : dialect.wholeQuotient(column.sql, '1000')
    return dialect.addSeconds("'1970-01-01 00:00:00'", seconds)
  }
  if (column.type === 'utc moment') return dialect.utcMoment(column.sql)
  return column.type === 'moment' ? dialect.storedMoment(column.sql) : completed(dialect, text)
}

/** `2018-08-29`, `2018-08-29T10:00`, `2018-08-29 10:00:01.250Z` with the time that is missing, and without the rest. */
function completed(dialect: Dialect, text: string): string {
  const spaced = `replace(${text}, 'T', ' ')`
  return dialect.byCodePoint(
    `case length(${text}) when 10 then ${dialect.concat(text, "' 00:00:00'")} when 16 then ${dialect.concat(spaced, "':00'")} else substr(${spaced}, 1, 19) end`,
  )
}

function padded(dialect: Dialect, text: string, digits: number): string {
  const zeros = dialect.concat(`'${'0'.repeat(digits)}'`, text)
  return dialect.byCodePoint(
    `case when length(${text}) < ${digits} then substr(${zeros}, length(${text}) + 1) else ${text} end`,
  )
}

/**
 * SQL for the condition that a column holds something else than its kind; `null` when its type rules that out. Amounts
 * of more than nine hundred thousand millions are beyond what sums can hold exactly.
 */
export function problemSql(dialect: Dialect, column: MappedColumn): string | null {
  const text = `nullif(trim(${dialect.byCodePoint(column.sql)}), '')`
  const loose = column.type === 'text' || column.type === 'any'
  const numeric = column.kind === 'money' || column.kind === 'integer'
  if (numeric && loose)
    return `${text} is not null and not ${dialect.isNumber(column.type === 'any' ? column.sql : text)}`
  if (column.kind === 'money') return `abs(${column.sql}) > 900000000000`
  if (column.kind === 'moment' && column.epoch === undefined && loose)
    return `${text} is not null and not ${dialect.isMoment(text, column.utc ? 'utc' : 'local')}`
  return null
}
