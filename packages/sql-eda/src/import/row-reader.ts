import { SqlEdaError } from '../errors.ts'
import type { LayoutTable } from './olist-layout.ts'
import { readCell, type StagedCell, wanted } from './read-cell.ts'

/** Why a record cannot be used: a rule that holds no data, and the value that breaks it, when there is one. */
export interface RowFault {
  readonly rule: string
  readonly value?: string
}

/** Reads one record into the columns of a table, or says why it cannot be used. */
export type RowReader = (record: readonly string[]) => StagedCell[] | RowFault

/**
 * Matches a header to a table: any column order, extra columns left alone, case and blanks around names forgiven.
 *
 * @throws SqlEdaError `IMPORT` naming file, missing column and the known columns that were found (never the line itself,
 * which is a customer where the header is missing), or a column that is there twice
 */
export function rowReader(table: LayoutTable, header: readonly string[], file: string): RowReader {
  const found = header.map((name) => name.trim().toLowerCase())
  const columns = table.columns.map((column) => {
    const index = found.indexOf(column.source)
    if (index < 0)
      throw new SqlEdaError(
        'IMPORT',
        `${file} has no column ${column.source}; ${recognised(table, found)}. Export it again with that column.`,
      )
    if (found.indexOf(column.source, index + 1) >= 0)
      throw new SqlEdaError('IMPORT', `${file} has the column ${column.source} twice: remove one of them.`)
    return { ...column, index }
  })

  return (record) => {
    if (record.length !== header.length)
      return { rule: `has ${record.length} fields where the header has ${header.length}` }
    const row: StagedCell[] = []
    for (const { index, kind, source } of columns) {
      const cell = readCell(kind, record[index] ?? '')
      if (cell === undefined) return { rule: `${source} is not ${wanted[kind]}`, value: record[index] ?? '' }
      row.push(cell)
    }
    return row
  }
}

/** What other programs put between columns. */
const SEPARATORS = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

function recognised({ columns }: LayoutTable, found: readonly string[]): string {
  const names = columns.map(({ source }) => source).filter((name) => found.includes(name))
  const [only = ''] = found
  const separator =
    found.length === 1 ? Object.entries(SEPARATORS).find(([sign]) => only.includes(sign)) : undefined
  if (separator !== undefined) return `its columns are separated by ${separator[1]}, not by commas`
  return names.length === 0
    ? 'its first line looks like data, not like column names'
    : `of the columns it needs, its first line has ${names.join(', ')}`
}
