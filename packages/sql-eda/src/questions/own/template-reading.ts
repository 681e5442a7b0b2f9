import { SqlEdaError } from '../../errors.ts'
import { count, counted, days, money, score, share } from '../phrase.ts'
import type { AnswerColumn, AnswerRow, Cell, ColumnUnit } from '../question.ts'

/**
 * A sentence in which `{column}` stands for the value of the first row, written by its unit, and `{rows}` for the number
 * of rows.
 *
 * @throws SqlEdaError `BAD_QUESTION` for a name that no column has
 */
export function templateReading(
  template: string | undefined,
  columns: readonly AnswerColumn[],
  { rows, currency, file }: { rows: readonly AnswerRow[]; currency: string; file: string },
): string {
  const [first] = rows
  if (first === undefined) return 'There is no row.'
  if (template === undefined) return `${counted(rows.length, 'row')}.`
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'rows') return count(rows.length)
    const column = columns.find((one) => one.name === name)
    if (column === undefined)
      throw new SqlEdaError('BAD_QUESTION', `${file}: the reading speaks of {${name}}, which is no column.`)
    return written(first[name] ?? null, column.unit, currency)
  })
}

function written(value: Cell, unit: ColumnUnit, currency: string): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return value
  if (unit === 'money') return money(value, currency)
  if (unit === 'share') return share(value)
  if (unit === 'days') return days(value)
  return Number.isInteger(value) ? count(value) : score(value)
}
