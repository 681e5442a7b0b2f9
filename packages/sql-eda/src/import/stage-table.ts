import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { loadRows } from '../load-rows.ts'
import type { ImportProgress } from './import-report.ts'
import type { LayoutTable } from './olist-layout.ts'
import type { StagedCell } from './read-cell.ts'
import type { RecordSource } from './record-source.ts'
import { type RowFault, type RowReader, rowReader } from './row-reader.ts'

/** Rows of one file on their way: `read` counts records after the header, blank ones included. */
export interface StagedFile {
  readonly table: LayoutTable
  readonly source: RecordSource
  readonly read: number
  readonly blank: number
}

/** Makes the temporary tables that hold the files as read, and the list of rejected rows. */
export async function createStaging(knex: Knex, layout: readonly LayoutTable[]): Promise<void> {
  await knex.raw('create temp table rejected (source text, line integer, reason text)')
  for (const table of layout)
    await knex.raw(
      `create temp table ${stagingTable(table.name)} (line integer primary key, ${table.columns.map((column) => column.name).join(', ')})`,
    )
}

export function stagingTable(name: string): string {
  return `staged_${name}`
}

/**
 * Reads one source into its staging table; rows that cannot be read go to `rejected`.
 *
 * @throws SqlEdaError `IMPORT` when the source is not what its name says, or none of its rows can be read
 */
export async function stageTable(
  knex: Knex,
  table: LayoutTable,
  source: RecordSource,
  signal: AbortSignal | undefined,
  onProgress: (progress: Omit<ImportProgress, 'totalBytes'>) => void,
): Promise<StagedFile> {
  const columns = ['line', ...table.columns.map((column) => column.name)]
  let read: RowReader | undefined
  let rows = 0
  let blank = 0
  let rejected = 0
  let firstReason = ''
  for await (const batch of source.batches(signal)) {
    blank += batch.blank
    const good: StagedCell[][] = []
    const bad: StagedCell[][] = []
    for (const [index, record] of batch.records.entries()) {
      if (read === undefined) {
        read = rowReader(table, record, source.file)
        continue
      }
      rows += 1
      if (record.every((field) => field.trim() === '')) {
        blank += 1
        rows -= 1
        continue
      }
      const line = batch.lines[index] ?? 0
      const row = read(record)
      if ('rule' in row) {
        firstReason ||= `line ${line}: ${row.rule}`
        bad.push([table.name, line, reason(row)])
      } else good.push([line, ...row])
    }
    rejected += bad.length
    await loadRows(knex, stagingTable(table.name), columns, good)
    await loadRows(knex, 'rejected', ['source', 'line', 'reason'], bad)
    onProgress({ file: source.file, rows, bytes: batch.bytes })
  }
  if (read === undefined)
    throw new SqlEdaError('IMPORT', `${source.file} is not a CSV file: it has no header line.`)
  if (rows > 0 && rejected === rows)
    throw new SqlEdaError('IMPORT', `None of the ${rows} rows of ${source.file} can be used; ${firstReason}.`)
  return { table, source, read: rows + blank, blank }
}

/** For the list of rejected rows, which may show the value: it stays beside the data. */
function reason({ rule, value }: RowFault): string {
  if (value === undefined) return rule
  return `${rule}: ${value.trim() === '' ? 'it is empty' : JSON.stringify(value.slice(0, 60))}`
}
