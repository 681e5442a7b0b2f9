import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, parse, resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import { openShop } from '../open-shop.ts'

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
  /** Removes whatever is unfinished. */
  clear(): Promise<void>
}

/** @throws SqlEdaError `IMPORT` when the folder does not exist or the target is some other file, which is left alone */
export async function targetFile(db: string): Promise<TargetFile> {
  const target = resolve(db)
  const folder = dirname(target)
  await refuseForeignTarget(target, db, folder)
  await removeAbandoned(folder, basename(target))
  const work = ownWorkPath(target)
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
      for (const file of await readdir(folder))
        if (workName(file, basename(target))?.path === basename(work))
          await rm(join(folder, file), { force: true })
      inUse.delete(work)
    },
  }
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

/** Work paths of imports that this process is busy with. */
const inUse = new Set<string>()

function ownWorkPath(target: string): string {
  for (let turn = 1; ; turn += 1) {
    const path = `${target}.importing-${process.pid}-${turn}`
    if (inUse.has(path)) continue
    inUse.add(path)
    return path
  }
}

/** What a file name says when it is exactly that of a work file: process, and the work path it belongs to. */
function workName(file: string, name: string): { readonly pid: number; readonly path: string } | undefined {
  if (!file.startsWith(`${name}.importing-`)) return undefined
  const [, work, pid] =
    /^(\.importing-(\d+)-\d+)(?:\.rejected|\.source-\d+|-journal)?$/.exec(file.slice(name.length)) ?? []
  return work === undefined ? undefined : { pid: Number(pid), path: `${name}${work}` }
}

/** Removes the work files of imports whose process is gone; an id that was given again is no reason to keep them. */
async function removeAbandoned(folder: string, name: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const work = workName(file, name)
    if (work === undefined) continue
    const isBusy = work.pid === process.pid ? inUse.has(join(folder, work.path)) : isRunning(work.pid)
    if (!isBusy) await rm(join(folder, file), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
