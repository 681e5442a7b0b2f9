import { fsync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { promisify } from 'node:util'
import { SqlEdaError } from '../errors.ts'
import { openShop } from '../shop/open-shop.ts'
import { lockTarget } from './lock-target.ts'

/**
 * The place an import writes to: everything goes into files beside the target, which take its name only when complete.
 * A stopped or killed import therefore leaves the earlier state.
 */
export interface TargetFile {
  readonly db: string
  readonly workDb: string
  readonly workRejected: string
  readonly scratch: string
  readonly rejected: string
  /**
   * Puts the new database and its list of rejected rows in place: the earlier list goes, the database comes, its list
   * comes. Stopped in between, a database may lack its list until the next import, but never lies beside that of another.
   */
  commit(hasRejected: boolean): Promise<void>
  /** Removes whatever is unfinished and lets other imports at the target. */
  clear(): Promise<void>
}

/**
 * @throws SqlEdaError `IMPORT` when the folder does not exist, the target is some other file, which is left alone, or
 * another import is writing it
 */
export async function targetFile(db: string): Promise<TargetFile> {
  const target = resolve(db)
  const folder = dirname(target)
  await refuseForeignTarget(target, db, folder)
  const unlock = await lockTarget(target, db)
  const work = `${target}.importing`
  const clear = async (): Promise<void> => {
    for (const file of await readdir(folder))
      if (isWorkFile(file, basename(target))) await rm(join(folder, file), { force: true })
  }
  // What lies there now is of an import that was killed: a living one would hold the lock.
  await clear()
  const paths = { workDb: work, workRejected: `${work}.rejected`, scratch: `${work}.source` }
  const rejected = join(folder, `${parse(target).name}.rejected.csv`)
  return {
    db: target,
    ...paths,
    rejected,
    commit: async (hasRejected) => {
      await flush(work)
      if (hasRejected) await flush(paths.workRejected)
      await rm(rejected, { force: true })
      await rename(work, target)
      if (hasRejected) await rename(paths.workRejected, rejected)
    },
    clear: async () => {
      await clear()
      await unlock()
    },
  }
}

/** Exactly the names that an import uses, with those that SQLite puts beside them. */
function isWorkFile(file: string, name: string): boolean {
  return (
    file.startsWith(`${name}.importing`) &&
    /^(?:\.rejected|\.source-\d+)?(?:-journal)?$/.test(file.slice(name.length + '.importing'.length))
  )
}

async function refuseForeignTarget(target: string, db: string, folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  )
  if (!isFolder)
    throw new SqlEdaError('IMPORT', `The folder of ${db} does not exist: make it, or name another place.`)
  const exists = await stat(target).then(
    () => true,
    () => false,
  )
  if (!exists) return
  try {
    await (await openShop({ file: target })).close()
  } catch (cause) {
    throw new SqlEdaError(
      'IMPORT',
      `${db} is there already and is not an imported shop, so it is not overwritten: name another database.`,
      { cause },
    )
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    // not handle.sync(), which the file system of Yarn's Plug'n'Play leaves out
    await promisify(fsync)(handle.fd)
  } finally {
    await handle.close()
  }
}
