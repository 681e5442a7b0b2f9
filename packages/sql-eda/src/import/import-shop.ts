import { resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import { openShop } from '../open-shop.ts'
import { orderTotals } from '../order-totals.ts'
import { checkShopMeta, type ShopMeta } from '../shop-meta.ts'
import { buildDatabase } from './build-database.ts'
import { findOlistFiles } from './find-olist-files.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportedFile, ImportReport } from './import-report.ts'
import { olistLayout } from './olist-layout.ts'
import { openSources, type TableSource } from './open-sources.ts'
import { refuseAbort } from './refuse-abort.ts'
import { type TargetFile, targetFile } from './target-file.ts'

const olistMeta: ShopMeta = {
  schemaVersion: 1,
  name: 'Olist',
  currency: 'BRL',
  timeZone: 'America/Sao_Paulo',
  language: 'en',
  preset: 'olist',
  saleStatuses: ['delivered'],
  amount: 'payments',
}

/**
 * Loads a shop's files into a shop database. Orders and customers are needed, and payments or order items; every other
 * table is optional. Rows that cannot be used go to `<db name>.rejected.csv` beside the database.
 *
 * The work happens in a file beside the target that takes its name at the end: on any error, or when `signal` fires,
 * the earlier database stays as it was.
 *
 * @returns what was read from where, and the orders and customers it comes to
 * @throws SqlEdaError `IMPORT` (missing path, not a CSV, missing column, a table given twice, nothing usable),
 * `BAD_META`, `UNAVAILABLE` (the amount chosen has no data), `ABORTED`, `DRIVER`, `DATABASE`
 * @example
 * const report = await importShop({ paths: ['downloads/olist'], preset: 'olist', db: 'shop.db' })
 * // report.sales → { orders: 96478, customers: 93358, total: 15422461.77 }
 */
export async function importShop(options: ImportOptions): Promise<ImportReport> {
  if (options.preset !== 'olist')
    throw new SqlEdaError('IMPORT', `There is no preset "${options.preset}": the preset is olist.`)
  const overrides = checkShopMeta({ ...olistMeta, ...options.meta })
  refuseAbort(options.signal)
  const found = await findOlistFiles(options.paths, resolve(options.db))
  const target = await targetFile(options.db)
  try {
    const sources = await openSources(found.files, target.scratch)
    try {
      refuseIncomplete(sources.tables)
      const amount = options.meta?.amount ?? (has(sources.tables, 'payments') ? 'payments' : 'items+freight')
      const files = await buildDatabase(target, sources.tables, { ...overrides, amount }, options)
      const report = await describe(target, files, found.ignored)
      refuseAbort(options.signal)
      await target.commit(report.rejectedFile !== null)
      return report
    } finally {
      await sources.close()
    }
  } catch (error) {
    throw writable(error, options.db)
  } finally {
    await target.clear()
  }
}

/** What the disk or the database refuses, in words: no space, no permission. */
function writable(error: unknown, db: string): unknown {
  const code = refusal(error)
  if (!/^(SQLITE_(CANTOPEN|READONLY|FULL|IOERR)|E[A-Z]+$)/.test(code)) return error
  return new SqlEdaError(
    'IMPORT',
    `The import to ${db} stopped (${code}) and changed nothing: check free space and permissions there.`,
    { cause: error },
  )
}

function refusal(error: unknown): string {
  if (error instanceof SqlEdaError) return error.driverCode ?? ''
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function has(tables: readonly TableSource[], name: string): boolean {
  return tables.some(({ table }) => table.name === name)
}

function refuseIncomplete(tables: readonly TableSource[]): void {
  const missing = ['orders', 'customers'].find((name) => !has(tables, name))
  const needed = missing ?? (has(tables, 'payments') || has(tables, 'order_items') ? undefined : 'payments')
  const layout = olistLayout.find(({ name }) => name === needed)
  if (layout === undefined) return
  const alternative = needed === 'payments' ? ' or olist_order_items_dataset.csv' : ''
  throw new SqlEdaError(
    'IMPORT',
    `The files hold no ${layout.name}: add ${layout.csv}.csv${alternative}; found ${tables.map(({ source }) => source.file).join(', ')}.`,
  )
}

async function describe(
  target: TargetFile,
  files: readonly ImportedFile[],
  ignored: readonly string[],
): Promise<ImportReport> {
  const shop = await openShop({ file: target.workDb })
  try {
    const totals = await orderTotals(shop, { asOf: null })
    if (totals.all.orders === 0)
      throw new SqlEdaError(
        'IMPORT',
        'No order of the files can be used: the rows of orders and customers do not meet.',
      )
    return {
      db: target.db,
      meta: shop.meta,
      files,
      ...totals.all,
      sales: totals.sales,
      ignored,
      rejectedFile: files.some(({ rejected }) => rejected > 0) ? target.rejected : null,
    }
  } finally {
    await shop.close()
  }
}
