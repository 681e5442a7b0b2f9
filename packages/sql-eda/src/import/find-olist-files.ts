import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import { type LayoutTable, olistLayout } from './olist-layout.ts'

export interface FoundFile {
  readonly path: string
  readonly size: number
  /** `null`: a database file, which holds several tables. */
  readonly table: LayoutTable | null
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly ignored: readonly string[]
}

/**
 * Looks the preset's files up in folders (one level) and among files given by name.
 * A database file in a folder counts only when the folder holds no CSV of the preset.
 *
 * @param target absolute path of the database to be written: never a source, even when it lies in such a folder
 * @throws SqlEdaError `IMPORT` for a path that does not exist, a file that is no part of the preset although it was
 * given by name, or when nothing is found at all
 */
export async function findOlistFiles(paths: readonly string[], target: string): Promise<FoundFiles> {
  const files: FoundFile[] = []
  const ignored: string[] = []
  for (const path of paths) {
    const info = await stat(path).catch((cause: unknown) => {
      throw new SqlEdaError('IMPORT', `${path} does not exist: check the path.`, { cause })
    })
    if (info.isDirectory()) {
      const folder = await readFolder(path, target)
      files.push(...folder.files)
      ignored.push(...folder.ignored)
    } else {
      const file = recognised(path, info.size)
      if (file === undefined)
        throw new SqlEdaError('IMPORT', `${path} is no file of the olist layout: ${expected}.`)
      files.push(file)
    }
  }
  if (files.length === 0)
    throw new SqlEdaError(
      'IMPORT',
      `No file of the olist layout in ${paths.join(', ') || 'no path at all'}: ${expected}.`,
    )
  return { files: unique(files), ignored }
}

const expected =
  'expected olist_orders_dataset.csv, olist_customers_dataset.csv and so on (or .csv.gz), or a .db file'

async function readFolder(folder: string, target: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !isOutput(resolve(folder, name), target))
  const found: FoundFile[] = []
  for (const name of names.sort()) {
    const path = join(folder, name)
    const file = recognised(path, (await stat(path)).size)
    if (file !== undefined) found.push(file)
  }
  const hasCsv = found.some((file) => file.table !== null)
  const files = found.filter((file) => file.table !== null || !hasCsv)
  const used = new Set(files.map((file) => basename(file.path)))
  return { files, ignored: names.filter((name) => !used.has(name)) }
}

function recognised(path: string, size: number): FoundFile | undefined {
  const name = basename(path).toLowerCase()
  const table = olistLayout.find((one) => name === `${one.csv}.csv` || name === `${one.csv}.csv.gz`)
  if (table !== undefined) return { path, size, table }
  return /\.(db|sqlite|sqlite3)(\.gz)?$/.test(name) ? { path, size, table: null } : undefined
}

/** The same file named twice (a folder and a file in it) is one file. */
function unique(files: readonly FoundFile[]): FoundFile[] {
  return [...new Map(files.map((file) => [resolve(file.path), file])).values()]
}

function isOutput(path: string, target: string): boolean {
  return path === target || path.startsWith(`${target}.importing-`) || path.endsWith('.rejected.csv')
}
