import { join } from 'node:path'
import type { Knex } from 'knex'
import { describe } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import type { ShopSource } from '../../src/shop/open-shop.ts'
import { describeServers } from './databases.ts'
import { tempFolder } from './temp-folder.ts'

/** Runs tests on a database of a shop's own, filled for each of them: in SQLite, and on every real server. */
export function describePlaces(
  fill: (knex: Knex) => Promise<void>,
  tests: (place: () => Promise<ShopSource>) => void,
): void {
  describe('in SQLite', () => {
    tests(async () => {
      const file = join(await tempFolder(), 'shop.db')
      const knex = await connectSqlite({ file })
      await fill(knex)
      await knex.destroy()
      return { file }
    })
  })
  describeServers('in place', (server) => {
    tests(async () => {
      const knex = server().connect('shop')
      await fill(knex)
      await knex.destroy()
      return { url: server().url('shop') }
    })
  })
}
