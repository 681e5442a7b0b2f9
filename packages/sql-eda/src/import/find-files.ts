import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'

/** A file that may be part of the shop. */
export interface FoundFile {
  readonly path: string
  readonly size: number
  /** Given by name, and not found in a folder. */
  readonly isNamed: boolean
}

/**
 * Looks into folders (one level) and at files given by name, in the order of their names, so that the order of the
 * arguments changes nothing. The target and what imports leave beside it are never sources.
 *
 * @param target absolute path of the database to be written
 * @throws SqlEdaError `IMPORT` for a path that does not exist or is neither file nor folder
 */
export async function findFiles(paths: readonly string[], target: string): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = []
  for (const path of paths) {
    const info = await stat(path).catch((cause: unknown) => {
      throw new SqlEdaError('IMPORT', `${path} does not exist: check the path.`, { cause })
    })
    if (info.isFile()) files.push({ path, size: info.size, isNamed: true })
    else if (info.isDirectory()) files.push(...(await filesIn(path, target)))
    else throw new SqlEdaError('IMPORT', `${path} is neither a file nor a folder: give one of these.`)
  }
  const unique = new Map<string, FoundFile>()
  // A file that is both named and in a folder, or reached by a link, counts once, and as named.
  for (const file of [...files.filter(({ isNamed }) => !isNamed), ...files.filter(({ isNamed }) => isNamed)])
    unique.set(await realpath(file.path), file)
  return [...unique.values()].sort(
    (a, b) => byCodeUnit(basename(a.path), basename(b.path)) || byCodeUnit(a.path, b.path),
  )
}

async function filesIn(folder: string, target: string): Promise<FoundFile[]> {
  const names = await readdir(folder)
  const files: FoundFile[] = []
  for (const name of names) {
    const path = join(folder, name)
    if (name.startsWith('.') || isOutput(resolve(path), target)) continue
    const info = await stat(path).catch(() => undefined)
    if (info?.isFile()) files.push({ path, size: info.size, isNamed: false })
  }
  return files
}

function isOutput(path: string, target: string): boolean {
  return path === target || path.startsWith(`${target}.import`) || path.endsWith('.rejected.csv')
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
