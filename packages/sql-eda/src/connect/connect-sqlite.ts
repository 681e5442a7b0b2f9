import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import knex, { type Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { guardedClient } from './guarded-client.ts'
import { silent } from './silent.ts'

export type SqliteDriver = 'sqlite3' | 'better-sqlite3'

export interface SqliteOptions {
  readonly file: string
  readonly readOnly?: boolean
  /** How many connections there are, all opened at once, so that one file is read though another may take its name. Default 1. */
  readonly connections?: number
  /** Default: `sqlite3`, and `better-sqlite3` where that one cannot be loaded. */
  readonly driver?: SqliteDriver | undefined
}

/**
 * Opens a SQLite file, creating it unless read-only. Whatever the database refuses later is a SqlEdaError `DATABASE`.
 *
 * @throws SqlEdaError `DRIVER` when no driver loads
 */
export async function connectSqlite({
  file,
  readOnly = false,
  connections = 1,
  driver,
}: SqliteOptions): Promise<Knex> {
  const chosen = driver ?? (await loadableDriver())
  const { default: driverClient } = await clients[chosen]()
  const connection =
    chosen === 'sqlite3'
      ? sqlite3Connection(file, readOnly)
      : { filename: file, options: { readonly: readOnly } }
  const database = knex({
    client: guardedClient(driverClient, file),
    connection,
    pool: { min: connections, max: connections },
    useNullAsDefault: true,
    log: silent,
  })
  if (connections > 1) await openAll(database, connections)
  return database
}

async function openAll(database: Knex, connections: number): Promise<void> {
  const { client }: { client: Knex.Client } = database
  const opening = Array.from({ length: connections }, () => client.acquireConnection())
  const opened = await Promise.allSettled(opening)
  for (const one of opened) if (one.status === 'fulfilled') await client.releaseConnection(one.value)
}

const clients = {
  sqlite3: () => import('knex/lib/dialects/sqlite3/index.js'),
  'better-sqlite3': () => import('knex/lib/dialects/better-sqlite3/index.js'),
}

// knex always adds "read and write" to this driver's flags; only a URI can take it back.
function sqlite3Connection(file: string, readOnly: boolean): { filename: string; flags?: string[] } {
  return readOnly
    ? { filename: `${pathToFileURL(resolve(file)).href}?mode=ro`, flags: ['OPEN_URI'] }
    : { filename: file }
}

async function loadableDriver(): Promise<SqliteDriver> {
  for (const driver of driversFor(process.versions.node)) if (await loads(driver)) return driver
  throw new SqlEdaError(
    'DRIVER',
    'No SQLite driver can be loaded: install sqlite3, or better-sqlite3 on Node 22 or later, beside @clientele/sql-eda.',
  )
}

/** Which drivers to try, best first. Before Node 22 better-sqlite3 13 loads, and crashes when it opens a file. */
export function driversFor(nodeVersion: string): readonly SqliteDriver[] {
  return Number.parseInt(nodeVersion, 10) < 22 ? ['sqlite3'] : ['sqlite3', 'better-sqlite3']
}

async function loads(driver: SqliteDriver): Promise<boolean> {
  try {
    await import(driver)
    return true
  } catch {
    return false
  }
}
