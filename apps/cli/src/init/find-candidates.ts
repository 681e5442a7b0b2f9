import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DEFAULT_FILES } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'

/** Something that may be the shop. */
export interface Candidate {
  /** `files`: to be imported; `database`: a SQLite file; `address`: a server. */
  readonly kind: 'files' | 'database' | 'address'
  /** Path as a user would write it, or `env:NAME`. */
  readonly name: string
  /** For people. */
  readonly label: string
  /** Paths relative to the working folder; none for an address. */
  readonly paths: readonly string[]
}

const TABLE = /\.(csv|tsv|tab|psv)(\.gz)?$/i
const PACKED_DATABASE = /\.(db|sqlite|sqlite3)\.gz$/i
const DATABASE = /\.(db|sqlite|sqlite3)$/i

/** What the product itself keeps beside a shop. */
const OWN: ReadonlySet<string> = new Set([DEFAULT_FILES.state, DEFAULT_FILES.journal])

/**
 * Looks for a shop: `DATABASE_URL`, databases and tables in the working folder, and where it has none, in its folders.
 * What lies there is told by its name only.
 */
export async function findCandidates({ cwd, env }: Pick<Terminal, 'cwd' | 'env'>): Promise<Candidate[]> {
  const address: Candidate[] =
    (env.DATABASE_URL ?? '') === ''
      ? []
      : [
          {
            kind: 'address',
            name: 'env:DATABASE_URL',
            label: 'the database that DATABASE_URL names',
            paths: [],
          },
        ]
  const here = await candidatesIn(cwd, '')
  if (here.length > 0) return [...address, ...here]
  const inside: Candidate[] = []
  for (const folder of await foldersIn(cwd)) inside.push(...(await candidatesIn(cwd, folder)))
  return [...address, ...inside]
}

/** @param folder relative to `cwd`; empty for that itself */
async function candidatesIn(cwd: string, folder: string): Promise<Candidate[]> {
  const names = (await readdir(join(cwd, folder), { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !OWN.has(entry.name))
    .map(({ name }) => name)
    .sort()
  const at = (name: string): string => (folder === '' ? name : join(folder, name))
  const databases = names.filter((name) => DATABASE.test(name))
  const tables = names.filter((name) => TABLE.test(name) && !name.endsWith('.rejected.csv'))
  const packed = tables.length > 0 ? [] : names.filter((name) => PACKED_DATABASE.test(name))
  return [
    ...databases.map(
      (name): Candidate => ({ kind: 'database', name: at(name), label: at(name), paths: [at(name)] }),
    ),
    ...(tables.length === 0
      ? []
      : [
          {
            kind: 'files' as const,
            name: folder === '' ? '.' : folder,
            label: labelOf(folder, tables),
            paths: tables.map(at),
          },
        ]),
    ...packed.map(
      (name): Candidate => ({ kind: 'files', name: at(name), label: at(name), paths: [at(name)] }),
    ),
  ]
}

function labelOf(folder: string, tables: readonly string[]): string {
  const where = folder === '' ? 'here' : `in ${folder}`
  const shown = tables.slice(0, 3).join(', ')
  const more = tables.length > 3 ? ` and ${tables.length - 3} more` : ''
  return `${shown}${more} (${tables.length === 1 ? 'file' : 'files'} ${where})`
}

async function foldersIn(cwd: string): Promise<string[]> {
  const entries = await readdir(cwd, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort()
}

/** Whether there is such a file or folder, and which. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | null> {
  const info = await stat(path).catch(() => null)
  if (info === null) return null
  return info.isDirectory() ? 'folder' : 'file'
}
