import type { Knex } from 'knex'
import { connectSqlite } from '../connect/connect-sqlite.ts'
import { checkShopMeta, type ShopMeta } from '../shop/shop-meta.ts'
import { writeShopMeta } from '../shop/shop-meta-table.ts'
import { createCanonicalTables } from './canonical-tables.ts'
import { decideReadings } from './decide-readings.ts'
import { fingerprintOrders } from './fingerprint.ts'
import type { ImportOptions } from './import-options.ts'
import type { ImportedFile } from './import-report.ts'
import { type LinesOutcome, loadLines } from './lines/load-lines.ts'
import { olistLayout } from './presets/olist.ts'
import { profileSource } from './profile-source.ts'
import { refuseAbort } from './refuse-abort.ts'
import { rejectRows } from './reject-rows.ts'
import { createStaging, type StagedRows, type StageTask, stageTable } from './stage-table.ts'
import type { OpenSources } from './table-source.ts'
import type { TargetFile } from './target-file.ts'
import { whileInterruptible } from './while-interruptible.ts'
import { writeRejected } from './write-rejected.ts'

export interface BuiltDatabase {
  readonly files: readonly ImportedFile[]
  readonly notes: readonly string[]
}

/** Reads the sources into a new database at the target's working path, in one transaction. */
export async function buildDatabase(
  target: TargetFile,
  sources: OpenSources,
  options: ImportOptions,
): Promise<BuiltDatabase> {
  const asked = checkShopMeta({ ...sources.meta, ...options.meta })
  const tasks = await plan(sources, asked.timeZone, options)
  const knex = await connectSqlite({ file: target.workDb, driver: options.driver })
  try {
    // The file is thrown away unless complete, so its own journal would protect nothing.
    await knex.raw('pragma journal_mode = off')
    await knex.raw('pragma synchronous = off')
    // 40 MB each: rows come in another order than their keys, and the default 2 MB would write each page many times.
    await knex.raw('pragma cache_size = -40000')
    await knex.raw('pragma temp.cache_size = -40000')
    return await knex.transaction((trx) =>
      whileInterruptible(trx, options.signal, () => build(trx, target, sources, { tasks, asked, options })),
    )
  } finally {
    await knex.destroy()
  }
}

async function build(
  trx: Knex.Transaction,
  target: TargetFile,
  sources: OpenSources,
  {
    tasks,
    asked,
    options,
  }: { readonly tasks: readonly StageTask[]; readonly asked: ShopMeta; readonly options: ImportOptions },
): Promise<BuiltDatabase> {
  const staged = await stageAll(trx, sources, tasks, options)
  refuseAbort(options.signal)
  const { present, meta, notes } = await reconcile(trx, sources, asked, options)
  refuseAbort(options.signal)
  await createCanonicalTables(trx, present)
  await writeShopMeta(trx, { ...meta, fingerprint: await fingerprintOrders(trx) })
  await writeRejected(
    trx,
    target.workRejected,
    tasks.map(({ source }) => source.file),
  )
  return {
    files: await importedFiles(trx, tasks, staged),
    notes: [
      ...sources.notes,
      ...tasks.flatMap(({ source, reading }) => [...source.notes, ...reading.notes]),
      ...notes,
    ],
  }
}

/** Reads every source once, to learn how it is to be read. */
async function plan({ tables }: OpenSources, timeZone: string, options: ImportOptions): Promise<StageTask[]> {
  const progress = progressOver(tables, options, 0)
  const profiled = []
  for (const { source, columns } of tables)
    profiled.push({
      file: source.file,
      columns,
      profile: await profileSource(source, columns, options.signal, progress(source.size)),
    })
  const readings = decideReadings(profiled, {
    timeZone,
    dateFormat: options.dateFormat,
    decimal: options.decimal,
  })
  return tables.flatMap(({ table, source, columns }, number) => {
    const reading = readings[number]
    return reading === undefined ? [] : [{ table, source, columns, number, reading }]
  })
}

async function stageAll(
  knex: Knex,
  { lines, tables }: OpenSources,
  tasks: readonly StageTask[],
  options: ImportOptions,
): Promise<StagedRows[]> {
  const progress = progressOver(tables, options, 1)
  await createStaging(knex, lines === null ? olistLayout : [...olistLayout, lines.table])
  const staged: StagedRows[] = []
  for (const task of tasks)
    staged.push(await stageTable(knex, task, options.signal, progress(task.source.size)))
  return staged
}

/** Takes out what contradicts itself, and brings what is left into the form of the olist layout. */
async function reconcile(
  knex: Knex,
  { lines, tables }: OpenSources,
  meta: ShopMeta,
  options: ImportOptions,
): Promise<LinesOutcome> {
  if (lines !== null) return loadLines(knex, lines, tables, meta, options.meta ?? {})
  await rejectRows(knex)
  return { present: new Set(tables.map(({ table }) => table.name)), meta, notes: [] }
}

/** Progress of one of the two readings, over all files. */
function progressOver(
  tables: OpenSources['tables'],
  { onProgress }: ImportOptions,
  reading: 0 | 1,
): (size: number) => (progress: { file: string; rows: number; bytes: number }) => void {
  const once = tables.reduce((sum, { source }) => sum + source.size, 0)
  let next = reading * once
  return (size) => {
    const before = next
    next += size
    return (progress) => onProgress?.({ ...progress, bytes: before + progress.bytes, totalBytes: 2 * once })
  }
}

async function importedFiles(
  knex: Knex,
  tasks: readonly StageTask[],
  staged: readonly StagedRows[],
): Promise<ImportedFile[]> {
  const counts: { source: number; rejected: number }[] = await knex.raw(
    'select source, count(*) as rejected from rejected group by source',
  )
  const rejectedOf = new Map(counts.map(({ source, rejected }) => [source, rejected]))
  return tasks.map(({ table, source, number, reading }) => {
    const { read, blank } = staged[number] ?? { read: 0, blank: 0 }
    const rejected = rejectedOf.get(number) ?? 0
    return {
      file: source.file,
      table: table.name,
      encoding: source.encoding,
      delimiter: source.delimiter,
      dateFormat: reading.dateFormat,
      read,
      loaded: read - rejected - blank,
      rejected,
      blank,
    }
  })
}
