import { createReadStream, createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Knex } from 'knex'
import { connectSqlite } from '../connect/connect-sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { type OlistTable, olistLayout } from './presets/olist.ts'
import type { RecordBatch, RecordSource } from './record-source.ts'
import { refuseAbort } from './refuse-abort.ts'
import { fileKind } from './text/file-kind.ts'

const pageRows = 10_000

export interface SqliteSources {
  readonly sources: readonly { readonly table: OlistTable; readonly source: RecordSource }[]
  close(): Promise<void>
}

/**
 * Opens a database file of the course's layout, unpacking it to `scratch` first when it is gzip.
 *
 * @throws SqlEdaError `IMPORT` when it is no SQLite database or holds no table of the layout
 */
export async function openSqliteSources(path: string, size: number, scratch: string): Promise<SqliteSources> {
  const file = basename(path)
  const plain = (await fileKind(path)) === 'gzip' ? await unpacked(path, scratch) : path
  if ((await fileKind(plain)) !== 'sqlite')
    throw new SqlEdaError(
      'IMPORT',
      `${file} is not a SQLite database, whatever its name says: give the real file.`,
    )
  const knex = await connectSqlite({ file: plain, readOnly: true })
  try {
    const present = await tableNames(knex, file)
    const tables = olistLayout.filter((table) => present.includes(table.sqlite))
    if (tables.length === 0)
      throw new SqlEdaError(
        'IMPORT',
        `${file} holds no table of the olist layout (orders, customers, order_pymts, …); it has: ${present.join(', ') || 'none'}.`,
      )
    const share = size / tables.length
    const sources: { table: OlistTable; source: RecordSource }[] = []
    for (const table of tables) sources.push({ table, source: await tableSource(knex, table, file, share) })
    return { sources, close: () => knex.destroy() }
  } catch (error) {
    await knex.destroy()
    throw error
  }
}

async function unpacked(path: string, scratch: string): Promise<string> {
  try {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(scratch))
    return scratch
  } catch (cause) {
    throw new SqlEdaError('IMPORT', `${basename(path)} cannot be unpacked: fetch it again.`, { cause })
  }
}

async function tableNames(knex: Knex, file: string): Promise<string[]> {
  try {
    const rows: { name: string }[] = await knex('sqlite_master')
      .where({ type: 'table' })
      .orderBy('name')
      .select('name')
    return rows.map((row) => row.name)
  } catch (cause) {
    throw new SqlEdaError('IMPORT', `${file} is a damaged SQLite database: fetch it again.`, { cause })
  }
}

async function tableSource(knex: Knex, table: OlistTable, file: string, size: number): Promise<RecordSource> {
  const columns = Object.keys(await knex(table.sqlite).columnInfo())
  return {
    file: `${file}#${table.sqlite}`,
    size,
    encoding: null,
    delimiter: null,
    notes: [],
    header: columns,
    batches: (signal) => tableBatches(knex, table, columns, size, signal),
  }
}

async function* tableBatches(
  knex: Knex,
  table: OlistTable,
  columns: readonly string[],
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<RecordBatch> {
  const [{ last } = { last: 0 }]: { last: number | null }[] = await knex(table.sqlite).max({ last: 'rowid' })
  if (last === null) return
  let after = 0
  while (after < last) {
    refuseAbort(signal)
    const rows: Record<string, unknown>[] = await knex(table.sqlite)
      .select({ rowid: 'rowid' }, ...columns)
      .where('rowid', '>', after)
      .orderBy('rowid')
      .limit(pageRows)
    const lines = rows.map((row) => Number(row.rowid))
    after = lines.at(-1) ?? last
    const records = rows.map((row) => columns.map((column) => String(row[column] ?? '')))
    yield { records, lines, blank: 0, bytes: (size * after) / last }
  }
}
