import type { Knex } from 'knex'
import { SqlEdaError } from '../errors.ts'
import { applicationId } from './application-id.ts'
import type { ShopMeta } from './shop-meta.ts'
import { checkShopMeta } from './shop-meta.ts'

/** Marks a database as a shop's and keeps who the shop is. */
export async function writeShopMeta(knex: Knex, meta: ShopMeta): Promise<void> {
  await knex.raw(`pragma application_id = ${applicationId.shop}`)
  await knex.raw('create table clientele_meta (shop text not null)')
  await knex('clientele_meta').insert({ shop: JSON.stringify(meta) })
}

/** `undefined` when the table is there but holds no shop. @throws SqlEdaError `NOT_A_SHOP` for a later schema */
export async function readShopMeta(knex: Knex): Promise<ShopMeta | undefined> {
  const row: { shop: string } | undefined = await knex('clientele_meta').first('shop')
  if (row === undefined) return undefined
  const meta: ShopMeta = JSON.parse(row.shop)
  if (meta.schemaVersion !== 1)
    throw new SqlEdaError(
      'NOT_A_SHOP',
      `The shop database has schema version ${meta.schemaVersion}, this program reads version 1: import the files again.`,
    )
  return checkShopMeta(meta)
}
