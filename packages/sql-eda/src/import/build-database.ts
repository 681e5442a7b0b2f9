import type { Knex } from 'knex'
import { connectSqlite } from '../connect-sqlite.ts'
import type { ShopMeta } from '../shop-meta.ts'
import { writeShopMeta } from '../shop-meta-table.ts'
import { createCanonicalTables } from './canonical-tables.ts'
import { fingerprintOrders } from './fingerprint.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportedFile } from './import-report.ts'
import { olistLayout } from './olist-layout.ts'
import type { TableSource } from './open-sources.ts'
import { refuseAbort } from './refuse-abort.ts'
import { rejectRows } from './reject-rows.ts'
import { createStaging, type StagedFile, stageTable } from './stage-table.ts'
import type { TargetFile } from './target-file.ts'
import { writeRejected } from './write-rejected.ts'

/** Reads the sources into a new database at the target's working path, in one transaction. */
export async function buildDatabase(
  target: TargetFile,
  tables: readonly TableSource[],
  meta: ShopMeta,
  options: ImportOptions,
): Promise<ImportedFile[]> {
  const knex = await connectSqlite({ file: target.workDb, driver: options.driver })
  try {
    // The file is thrown away unless complete, so its own journal would protect nothing.
    await knex.raw('pragma journal_mode = off')
    await knex.raw('pragma synchronous = off')
    return await knex.transaction(async (trx) => {
      const staged = await stageAll(trx, tables, options)
      refuseAbort(options.signal)
      await rejectRows(trx)
      refuseAbort(options.signal)
      await createCanonicalTables(trx, new Set(tables.map(({ table }) => table.name)))
      await writeShopMeta(trx, { ...meta, fingerprint: await fingerprintOrders(trx) })
      const names = new Map(staged.map(({ table, source }) => [table.name, source.file]))
      await writeRejected(trx, target.workRejected, names)
      return await importedFiles(trx, staged)
    })
  } finally {
    await knex.destroy()
  }
}

async function stageAll(
  knex: Knex,
  tables: readonly TableSource[],
  options: ImportOptions,
): Promise<StagedFile[]> {
  const totalBytes = tables.reduce((sum, { source }) => sum + source.size, 0)
  const staged: StagedFile[] = []
  let before = 0
  await createStaging(knex, olistLayout)
  for (const { table, source } of tables) {
    const file = await stageTable(knex, table, source, options.signal, (progress) =>
      options.onProgress?.({ ...progress, bytes: before + progress.bytes, totalBytes }),
    )
    before += source.size
    staged.push(file)
  }
  return staged
}

async function importedFiles(knex: Knex, staged: readonly StagedFile[]): Promise<ImportedFile[]> {
  const counts: { source: string; rejected: number }[] = await knex.raw(
    'select source, count(*) as rejected from rejected group by source',
  )
  const rejectedOf = new Map(counts.map(({ source, rejected }) => [source, rejected]))
  return staged.map(({ table, source, read, blank }) => {
    const rejected = rejectedOf.get(table.name) ?? 0
    const dated = source.delimiter !== null && table.columns.some(({ kind }) => kind.endsWith('moment'))
    return {
      file: source.file,
      table: table.name,
      encoding: source.encoding,
      delimiter: source.delimiter,
      dateFormat: dated ? 'YYYY-MM-DD HH:mm:ss' : null,
      read,
      loaded: read - rejected - blank,
      rejected,
      blank,
    }
  })
}
