import { SqlEdaError } from '../../errors.ts'
import { type AnswerColumn, type ChartSpec, columnUnits } from '../question.ts'

/** `state text, revenue money` as columns. @throws SqlEdaError `BAD_QUESTION` */
export function parseColumns(text: string, file: string): AnswerColumn[] {
  return text.split(',').map((part) => {
    const [name = '', written = '', ...rest] = part.trim().split(/\s+/)
    const unit = columnUnits.find((known) => known === written)
    if (/^\w+$/.test(name) && unit !== undefined && rest.length === 0) return { name, unit }
    throw new SqlEdaError(
      'BAD_QUESTION',
      `${file}: the column "${part.trim()}" must be a name and a unit, one of ${columnUnits.join(', ')}.`,
    )
  })
}

/**
 * `bar state revenue`, `line month revenue,orders`, `heat hour weekday orders` (across, down, coloured by) as a chart.
 *
 * @throws SqlEdaError `BAD_QUESTION`, for a column that is not among `columns` too
 */
export function parseChart(text: string, columns: readonly AnswerColumn[], file: string): ChartSpec {
  const [kind = '', x = '', ...rest] = text.trim().split(/\s+/)
  const known = (name: string): boolean => columns.some((column) => column.name === name)
  const [by, value] = kind === 'heat' ? rest : [undefined, rest[0]]
  const y = value?.split(',') ?? []
  const wanted = kind === 'heat' ? 2 : 1
  if (['bar', 'line', 'heat'].includes(kind) && rest.length === wanted && [x, ...y, by ?? x].every(known))
    return { kind: kind as 'bar' | 'line' | 'heat', x, y, ...(by === undefined ? {} : { by }) }
  throw new SqlEdaError(
    'BAD_QUESTION',
    `${file}: the chart "${text}" must be bar, line or heat and columns that are listed, such as: bar state revenue.`,
  )
}
