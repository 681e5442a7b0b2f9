import { open } from 'node:fs/promises'
import type { Knex } from 'knex'
import { connectServer } from '../connect/connect-server.ts'
import { connectSqlite, type SqliteDriver } from '../connect/connect-sqlite.ts'
import { sqliteDialect } from '../dialect/sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { openMapped } from '../mapping/open-mapped.ts'
import type { ShopMapping } from '../mapping/shop-mapping.ts'
import { relationNames, type Shop } from './shop.ts'
import { checkShopMeta, type ShopMeta } from './shop-meta.ts'
import { readShopMeta } from './shop-meta-table.ts'

/** Where a shop's orders are. */
export interface ShopSource {
  /** A SQLite file: one that `importShop` wrote, or with a mapping any other. */
  readonly file?: string
  /** In place of a file: `postgresql://user:password@host/database`, or the same with `mysql://`. */
  readonly url?: string
  /** How the tables of a database that was not imported make a shop. */
  readonly mapping?: ShopMapping
  /** In place of a mapping: tables known by name. */
  readonly preset?: 'olist'
  /** Who the shop is, where the source does not say it; for a mapped source the time zone decides how moments are read. */
  readonly meta?: Partial<ShopMeta>
  /** Forces one of the two SQLite drivers. */
  readonly driver?: SqliteDriver
}

/**
 * Opens a shop, read-only: an imported shop database, or any SQLite, PostgreSQL, MySQL or MariaDB database in place with
 * a mapping. On a server every query until the close sees the same snapshot.
 *
 * @returns the open shop; close it when done
 * @throws SqlEdaError `NOT_A_SHOP` for a missing file, another kind of file, or a database without an imported shop and
 * without mapping; `BAD_SOURCE` for an address, `BAD_MAPPING` for a mapping, `BAD_META` for a value that means nothing;
 * `DRIVER` without the package of the database; `DATABASE` when it refuses
 * @example const shop = await openShop({ file: 'shop.db' })
 */
export async function openShop(source: ShopSource): Promise<Shop> {
  const { url, file, mapping, preset } = source
  const mapped = mapping !== undefined || preset !== undefined
  if (url !== undefined) {
    const connection = await connectServer(url)
    return await orDestroy(connection.knex, () => openMapped(connection, connection.shown, source))
  }
  if (file === undefined)
    throw new SqlEdaError('BAD_SOURCE', 'A shop is opened from a file or a url: name one.')
  const head = await firstBytes(file)
  if (head !== 'SQLite format 3\0')
    throw new SqlEdaError('NOT_A_SHOP', `${file} is not a SQLite database: make one with the import command.`)
  // One more than the questions take, so that they keep nobody waiting.
  const connections = questionsAtOnce + 1
  const knex = await connectSqlite({ file, readOnly: true, connections, driver: source.driver })
  const shop = await orDestroy(knex, async () =>
    mapped
      ? await openMapped({ knex, dialect: sqliteDialect }, file, source)
      : await openImported(knex, file, source.meta),
  )
  return { ...shop, questionsAtOnce }
}

/** Of a file: while two processors answer two, the next waits for none. */
const questionsAtOnce = 3

async function openImported(knex: Knex, file: string, changes: Partial<ShopMeta> = {}): Promise<Shop> {
  const tables = await tableNames(knex, file)
  const meta = tables.has('clientele_meta') ? await readShopMeta(knex) : undefined
  if (meta === undefined || !tables.has('orders'))
    throw new SqlEdaError(
      'NOT_A_SHOP',
      `${file} is a database, but not an imported shop: say how its tables are to be read (mapping or preset), or run the import command on it and name another file for the result.`,
    )
  return {
    knex,
    dialect: sqliteDialect,
    meta: checkShopMeta({ ...meta, ...changes }),
    relations: new Set(relationNames.filter((name) => tables.has(name))),
    close: () => knex.destroy(),
  }
}

async function orDestroy(knex: Knex, open: () => Promise<Shop>): Promise<Shop> {
  try {
    return await open()
  } catch (error) {
    await knex.destroy()
    throw error
  }
}

async function firstBytes(file: string): Promise<string> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
      return buffer.toString('latin1', 0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw new SqlEdaError(
      'NOT_A_SHOP',
      `${file} cannot be read: check the path, or make it with the import command.`,
      {
        cause,
      },
    )
  }
}

async function tableNames(knex: Knex, file: string): Promise<Set<string>> {
  try {
    const rows: { name: string }[] = await knex('sqlite_master').where({ type: 'table' }).select('name')
    return new Set(rows.map((row) => row.name))
  } catch (cause) {
    throw new SqlEdaError('NOT_A_SHOP', `${file} is a damaged SQLite database: import it again.`, { cause })
  }
}
