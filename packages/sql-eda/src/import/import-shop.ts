import { resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import { orderTotals } from '../sales/order-totals.ts'
import { openShop } from '../shop/open-shop.ts'
import { type BuiltDatabase, buildDatabase } from './build-database.ts'
import { findFiles } from './find-files.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportReport } from './import-report.ts'
import { openSources } from './open-sources.ts'
import { presetNames } from './presets/presets.ts'
import { refuseAbort } from './refuse-abort.ts'
import { type TargetFile, targetFile } from './target-file.ts'

/**
 * Loads a shop's files into a shop database: the tables of the olist layout, or files of any size with one row an order
 * line. Layout, encoding, delimiter, dates and decimals are found out, each from all of a file, and said in the report's
 * `notes`; what stays open is refused and never guessed. Rows that cannot be used go to `<db name>.rejected.csv` beside
 * the database.
 *
 * The work happens in a file beside the target that takes its name at the end: on any error, or when `signal` fires,
 * the earlier database stays as it was.
 *
 * @returns what was read from where, and the orders and customers it comes to
 * @throws SqlEdaError `IMPORT` (missing path, not a CSV, missing column, no preset or several, dates or decimals that
 * stay open, a table given twice, nothing usable, another import to the same database),
 * `BAD_META`, `UNAVAILABLE` (the amount chosen has no data), `ABORTED`, `DRIVER`, `DATABASE`
 * @example
 * const report = await importShop({ paths: ['downloads/olist'], db: 'shop.db' })
 * // report.sales → { orders: 96478, customers: 93358, total: 15422461.77 }
 */
export async function importShop(options: ImportOptions): Promise<ImportReport> {
  if (options.preset !== undefined && !presetNames.includes(options.preset))
    throw new SqlEdaError(
      'IMPORT',
      `There is no preset "${options.preset}": the presets are ${presetNames.join(', ')}.`,
    )
  refuseAbort(options.signal)
  const found = await findFiles(options.paths, resolve(options.db))
  const target = await targetFile(options.db).catch((error: unknown) => {
    throw writable(error, options.db)
  })
  try {
    const sources = await openSources(found, options, target.scratch)
    try {
      const report = await describe(target, await buildDatabase(target, sources, options), sources.ignored)
      refuseAbort(options.signal)
      await target.commit(report.rejectedFile !== null)
      return report
    } finally {
      await sources.close()
    }
  } catch (error) {
    refuseAbort(options.signal) // an interrupted statement fails like any other
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

async function describe(
  target: TargetFile,
  { files, notes }: BuiltDatabase,
  ignored: readonly string[],
): Promise<ImportReport> {
  const shop = await openShop({ file: target.workDb })
  try {
    const totals = await orderTotals(shop, { asOf: null })
    if (totals.all.orders === 0)
      throw new SqlEdaError(
        'IMPORT',
        'No order of the files can be used: there are no rows, or those of orders and customers do not meet.',
      )
    return {
      db: target.db,
      meta: shop.meta,
      notes,
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
