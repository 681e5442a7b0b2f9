import { open } from 'node:fs/promises'
import type { Knex } from 'knex'
import { connectSqlite, type SqliteDriver } from './connect-sqlite.ts'
import { sqliteDialect } from './dialect/sqlite.ts'
import { SqlEdaError } from './errors.ts'
import type { RelationName, Shop } from './shop.ts'
import { readShopMeta } from './shop-meta-table.ts'

const relationNames: readonly RelationName[] = [
  'orders',
  'order_items',
  'payments',
  'reviews',
  'customers',
  'products',
  'sellers',
]

/**
 * Opens an imported shop database, read-only.
 *
 * @param options `file`: path of the database that `importShop` wrote; `driver`: forces one of the two SQLite drivers
 * @returns the open shop; close it when done
 * @throws SqlEdaError `NOT_A_SHOP` for a missing file, another kind of file, or a database without an imported shop
 * @example const shop = await openShop({ file: 'shop.db' })
 */
export async function openShop({ file, driver }: { file: string; driver?: SqliteDriver }): Promise<Shop> {
  const head = await firstBytes(file)
  if (head !== 'SQLite format 3\0')
    throw new SqlEdaError('NOT_A_SHOP', `${file} is not a SQLite database: make one with the import command.`)
  const knex = await connectSqlite({ file, readOnly: true, driver })
  try {
    const tables = await tableNames(knex, file)
    const meta = tables.has('clientele_meta') ? await readShopMeta(knex) : undefined
    if (meta === undefined || !tables.has('orders'))
      throw new SqlEdaError(
        'NOT_A_SHOP',
        `${file} is a database, but not an imported shop: run the import command on it and name another file for the result.`,
      )
    return {
      knex,
      dialect: sqliteDialect,
      meta,
      relations: new Set(relationNames.filter((name) => tables.has(name))),
      close: () => knex.destroy(),
    }
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
