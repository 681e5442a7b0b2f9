import { onTestFinished } from 'vitest'
import { connectServer } from '../../src/connect/connect-server.ts'
import type { Shop } from '../../src/shop/shop.ts'
import { copyTables } from './copy-tables.ts'
import type { DatabaseServer } from './database-server.ts'

/** The shop with its canonical tables on a server, read from there until the end of the test. */
export async function shopOnServer(shop: Shop, server: DatabaseServer): Promise<Shop> {
  const writer = server.connect('shop')
  await copyTables(shop, writer)
  await writer.destroy()
  const { knex, dialect } = await connectServer(server.url('shop'))
  onTestFinished(() => knex.destroy())
  return { ...shop, knex, dialect }
}
