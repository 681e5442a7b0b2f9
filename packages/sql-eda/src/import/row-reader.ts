import { SqlEdaError } from '../errors.ts'
import type { LayoutTable } from './olist-layout.ts'
import { readCell, type StagedCell, wanted } from './read-cell.ts'

/** Reads one record into the columns of a table, or says in words why it cannot be used. */
export type RowReader = (record: readonly string[]) => StagedCell[] | string

/**
 * Matches a header to a table: any column order, extra columns left alone, case and blanks around names forgiven.
 *
 * @throws SqlEdaError `IMPORT` naming file, missing column and what was found, or a column that is there twice
 */
export function rowReader(table: LayoutTable, header: readonly string[], file: string): RowReader {
  const found = header.map((name) => name.trim().toLowerCase())
  const columns = table.columns.map((column) => {
    const index = found.indexOf(column.source)
    if (index < 0)
      throw new SqlEdaError(
        'IMPORT',
        `${file} has no column ${column.source}; its first line has: ${shown(header)}. Export it again with that column.`,
      )
    if (found.indexOf(column.source, index + 1) >= 0)
      throw new SqlEdaError('IMPORT', `${file} has the column ${column.source} twice: remove one of them.`)
    return { ...column, index }
  })

  return (record) => {
    if (record.length !== header.length)
      return `has ${record.length} fields where the header has ${header.length}`
    const row: StagedCell[] = []
    for (const { index, kind, source } of columns) {
      const cell = readCell(kind, record[index] ?? '')
      if (cell === undefined) return `${source} is not ${wanted[kind]}: ${quoted(record[index] ?? '')}`
      row.push(cell)
    }
    return row
  }
}

function shown(header: readonly string[]): string {
  const names = header.slice(0, 12).map((name) => name.slice(0, 40))
  return header.length > 12 ? `${names.join(', ')}, …` : names.join(', ')
}

function quoted(field: string): string {
  return field.trim() === '' ? 'it is empty' : JSON.stringify(field.slice(0, 60))
}
