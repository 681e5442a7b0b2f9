import { type CellReading, cellReader, isHarmless, type StagedCell, wanted } from './cells/read-cell.ts'
import type { MatchedColumn } from './match-header.ts'

/** Why a record cannot be used: a rule that holds no data, and the value that breaks it where it may be shown. */
export interface RowFault {
  readonly rule: string
  readonly value?: string
}

/** Reads one record into the columns of a table, or says why it cannot be used. */
export type RowReader = (record: readonly string[]) => StagedCell[] | RowFault

/** @param readings how each column is to be read, by column name */
export function rowReader(
  columns: readonly MatchedColumn[],
  header: readonly string[],
  readings: ReadonlyMap<string, CellReading>,
): RowReader {
  const readers = columns.flatMap((column) => {
    const reading = readings.get(column.name)
    return reading === undefined ? [] : [{ ...column, read: cellReader(column.kind, reading) }]
  })
  return (record) => {
    if (record.length !== header.length && !isPadded(record, header.length))
      return {
        rule: `has ${record.length} ${record.length === 1 ? 'field' : 'fields'} where the header has ${header.length}`,
      }
    const row: StagedCell[] = []
    for (const { index, kind, header: name, read } of readers) {
      const field = record[index] ?? ''
      const cell = read(field)
      if (cell !== undefined) {
        row.push(cell)
        continue
      }
      if (record.every((value, place) => value === header[place])) return { rule: 'repeats the header line' }
      const rule = `${name} is not ${wanted[kind]}`
      return isHarmless(kind) || field.trim() === '' ? { rule, value: field } : { rule }
    }
    return row
  }
}

/** Some programs end every line with further separators. */
function isPadded(record: readonly string[], width: number): boolean {
  return record.length > width && record.slice(width).every((field) => field.trim() === '')
}
