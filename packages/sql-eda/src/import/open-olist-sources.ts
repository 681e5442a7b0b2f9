import { basename } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import type { FoundFile } from './find-files.ts'
import type { ImportOptions } from './import-options.ts'
import { requireColumns } from './match-header.ts'
import { type OlistTable, olistLayout, olistMeta } from './presets/olist.ts'
import { openSqliteSources } from './sqlite-source.ts'
import type { OpenSources, TableSource } from './table-source.ts'
import { csvSource } from './text/csv-source.ts'

const expected =
  'expected olist_orders_dataset.csv, olist_customers_dataset.csv and so on (or .csv.gz), or a .db file'

/** Whether a file carries a name of the olist layout, or that of a database. */
export function isOlistFile({ path }: FoundFile): boolean {
  return tableOf(path) !== undefined || isDatabase(path)
}

/**
 * One source for each table that the files hold, in the order of the layout. A database file in a folder counts only when
 * the folder holds no CSV of the layout.
 *
 * @param scratch path that may be used to unpack a compressed database
 * @throws SqlEdaError `IMPORT` for a named file that is no part of the layout, a table that is there twice, or when one
 * that is needed is missing
 */
export async function openOlistSources(
  files: readonly FoundFile[],
  options: ImportOptions,
  scratch: string,
): Promise<OpenSources> {
  if (options.map !== undefined || options.columns !== undefined)
    throw new SqlEdaError('IMPORT', 'The preset olist knows its columns: leave --map and --columns out.')
  const foreign = files.find((file) => file.isNamed && !isOlistFile(file))
  if (foreign !== undefined)
    throw new SqlEdaError('IMPORT', `${foreign.path} is no file of the olist layout: ${expected}.`)
  const hasCsv = files.some(({ path, isNamed }) => !isNamed && tableOf(path) !== undefined)
  const used = files.filter(
    (file) => tableOf(file.path) !== undefined || (isDatabase(file.path) && (file.isNamed || !hasCsv)),
  )
  if (used.length === 0)
    throw new SqlEdaError(
      'IMPORT',
      `No file of the olist layout in ${options.paths.join(', ') || 'no path at all'}: ${expected}.`,
    )
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const closer of closers) await closer()
  }
  try {
    const found: TableSource[] = []
    for (const { path, size } of used) {
      const table = tableOf(path)
      if (table !== undefined) {
        const source = await csvSource(path, size, { encoding: options.encoding, signal: options.signal })
        found.push({ table, source, path, columns: requireColumns(table, source.header, source.file) })
        continue
      }
      const database = await openSqliteSources(path, size, `${scratch}-${closers.length}`)
      closers.push(() => database.close())
      for (const one of database.sources)
        found.push({ ...one, path, columns: requireColumns(one.table, one.source.header, one.source.file) })
    }
    return {
      lines: null,
      meta: { ...olistMeta, amount: has(found, 'payments') ? 'payments' : 'items+freight' },
      tables: inOrder(found),
      ignored: files.filter((file) => !used.includes(file)).map(({ path }) => basename(path)),
      notes: [],
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function inOrder(found: readonly TableSource[]): TableSource[] {
  const tables = olistLayout.flatMap((table) => {
    const [first, second] = found.filter((one) => one.table === table)
    if (first && second)
      throw new SqlEdaError(
        'IMPORT',
        `The table ${table.name} is there twice, in ${first.path} and in ${second.path}: leave one of them out.`,
      )
    return first ? [first] : []
  })
  const missing = ['orders', 'customers'].find((name) => !has(tables, name))
  const needed = missing ?? (has(tables, 'payments') || has(tables, 'order_items') ? undefined : 'payments')
  const layout = olistLayout.find(({ name }) => name === needed)
  if (layout === undefined) return tables
  const alternative = needed === 'payments' ? ' or olist_order_items_dataset.csv' : ''
  throw new SqlEdaError(
    'IMPORT',
    `The files hold no ${layout.name}: add ${layout.csv}.csv${alternative}; found ${tables.map(({ source }) => source.file).join(', ')}.`,
  )
}

function has(tables: readonly TableSource[], name: string): boolean {
  return tables.some(({ table }) => table.name === name)
}

function tableOf(path: string): OlistTable | undefined {
  const name = basename(path).toLowerCase()
  return olistLayout.find(({ csv }) => name === `${csv}.csv` || name === `${csv}.csv.gz`)
}

function isDatabase(path: string): boolean {
  return /\.(db|sqlite|sqlite3)(\.gz)?$/i.test(path)
}
