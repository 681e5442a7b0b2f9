import type { Knex } from 'knex'
import type { Shop } from '../../src/shop/shop.ts'

/** Copies the canonical tables of an embedded shop to a server. */
export async function copyTables(shop: Shop, server: Knex): Promise<void> {
  for (const name of ['orders', 'order_items', 'reviews', 'products']) {
    const rows: Record<string, unknown>[] = await shop.knex(name)
    const types: { name: string; type: string }[] = await shop.knex.raw(`pragma table_info(${name})`)
    await server.schema.createTable(name, (table) => {
      for (const { name: column, type } of types)
        if (type.toLowerCase() === 'integer') table.bigInteger(column)
        else table.string(column, 60)
    })
    await server.batchInsert(name, rows, 200)
  }
}
