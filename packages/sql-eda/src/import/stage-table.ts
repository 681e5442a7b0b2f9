import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { loadRows } from '../statements/load-rows.ts'
import type { StagedCell } from './cells/read-cell.ts'
import type { SourceReading } from './decide-readings.ts'
import type { ImportProgress } from './import-report.ts'
import type { MatchedColumn } from './match-header.ts'
import type { LayoutTable } from './presets/preset.ts'
import type { RecordSource } from './record-source.ts'
import { type RowFault, rowReader } from './row-reader.ts'

/** Rows of one file on their way: `read` counts records after the header, blank ones included. */
export interface StagedRows {
  readonly read: number
  readonly blank: number
}

/** Makes the temporary tables that hold the files as read, and the list of rejected rows. */
export async function createStaging(knex: Knex, layout: readonly LayoutTable[]): Promise<void> {
  await knex.raw('create temp table rejected (source integer, line integer, reason text)')
  for (const table of layout)
    await knex.raw(
      `create temp table ${stagingTable(table.name)} (row integer primary key, source integer, line integer, ${table.columns.map((column) => column.name).join(', ')})`,
    )
}

export function stagingTable(name: string): string {
  return `staged_${name}`
}

/** A file that is to be staged. */
export interface StageTask {
  readonly table: LayoutTable
  readonly source: RecordSource
  /** Number of the file within the import. */
  readonly number: number
  readonly columns: readonly MatchedColumn[]
  readonly reading: SourceReading
}

/**
 * Reads one source into its staging table; rows that cannot be read go to `rejected`.
 *
 * @throws SqlEdaError `IMPORT` when none of its rows can be read
 */
export async function stageTable(
  knex: Knex,
  { table, source, number, columns, reading }: StageTask,
  signal: AbortSignal | undefined,
  onProgress: (progress: Omit<ImportProgress, 'totalBytes'>) => void,
): Promise<StagedRows> {
  const names = ['source', 'line', ...columns.map((column) => column.name)]
  const read = rowReader(columns, source.header, reading.cells)
  let rows = 0
  let blank = 0
  let rejected = 0
  let firstReason = ''
  for await (const batch of source.batches(signal)) {
    blank += batch.blank
    const good: StagedCell[][] = []
    const bad: StagedCell[][] = []
    for (const [index, record] of batch.records.entries()) {
      if (record.every((field) => field.trim() === '')) {
        blank += 1
        continue
      }
      rows += 1
      const line = batch.lines[index] ?? 0
      const row = read(record)
      if ('rule' in row) {
        firstReason ||= `line ${line}: ${row.rule}`
        bad.push([number, line, reason(row)])
      } else good.push([number, line, ...row])
    }
    rejected += bad.length
    await loadRows(knex, stagingTable(table.name), names, good)
    await loadRows(knex, 'rejected', ['source', 'line', 'reason'], bad)
    onProgress({ file: source.file, rows, bytes: batch.bytes })
  }
  if (rows > 0 && rejected === rows)
    throw new SqlEdaError('IMPORT', `None of the ${rows} rows of ${source.file} can be used; ${firstReason}.`)
  return { read: rows + blank, blank }
}

/** For the list of rejected rows, which may show a harmless value: it stays beside the data. */
function reason({ rule, value }: RowFault): string {
  if (value === undefined) return rule
  return `${rule}: ${value.trim() === '' ? 'it is empty' : JSON.stringify(value.slice(0, 60))}`
}
