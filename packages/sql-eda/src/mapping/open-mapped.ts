import { SqlEdaError } from '../errors.ts'
import { olistMeta } from '../import/presets/olist.ts'
import type { RelationName, Shop } from '../shop/shop.ts'
import { type AmountChoice, checkShopMeta, type ShopMeta } from '../shop/shop-meta.ts'
import { unnamedShop } from '../shop/unnamed-shop.ts'
import type { Database } from '../statements/run-query.ts'
import { canonicalColumns } from './canonical-columns.ts'
import { type CheckedTables, canonicalModel } from './canonical-model.ts'
import { readCatalogue } from './catalogue.ts'
import { checkSource } from './check-source.ts'
import { checkTable } from './mapped-table.ts'
import { nearNames } from './near-names.ts'
import { olistMapping } from './olist-mapping.ts'
import type { MappedTable, ShopMapping } from './shop-mapping.ts'

/** What is said about a mapped shop. */
export interface MappedSource {
  readonly mapping?: ShopMapping
  readonly preset?: 'olist'
  readonly meta?: Partial<ShopMeta>
}

/**
 * Makes a shop of a database that was not imported: its tables are read in place, through expressions that are put in
 * front of every query.
 *
 * @param name what messages call the database
 * @throws SqlEdaError `BAD_MAPPING`, `BAD_META`, `DATABASE`
 */
export async function openMapped(database: Database, name: string, source: MappedSource): Promise<Shop> {
  const { knex, dialect } = database
  const catalogue = await readCatalogue(database)
  const mapping = source.mapping ?? (source.preset === 'olist' ? olistMapping(catalogue) : undefined)
  if (mapping === undefined)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `${name} is no imported shop: say in the configuration how its tables are to be read, with mapping or preset.`,
    )
  const given = { ...(source.mapping === undefined ? olistMeta : plainMeta), ...source.meta }
  const scope = { dialect, catalogue, timeZone: checkShopMeta({ ...given, amount: 'payments' }).timeZone }
  const tables: CheckedTables = Object.fromEntries(
    Object.entries(mapping).map(([table, one]) => [table, checkTable(scope, tableName(table), one)]),
  )
  const canonical = canonicalModel(dialect, tables)
  const notes: string[] = []
  for (const table of Object.values(tables)) notes.push(...(await checkSource(database, table)))
  const amount: AmountChoice = given.amount ?? (canonical.payments === undefined ? 'items' : 'payments')
  return {
    knex,
    dialect,
    canonical,
    meta: checkShopMeta({ ...given, amount }),
    relations: new Set(Object.keys(canonical) as RelationName[]),
    notes,
    close: () => knex.destroy(),
  }
}

const plainMeta: Omit<ShopMeta, 'amount'> & { readonly amount?: AmountChoice } = {
  ...unnamedShop,
  preset: 'mapping',
  saleStatuses: null,
}

function tableName(name: string): MappedTable {
  const known = Object.keys(canonicalColumns) as MappedTable[]
  const found = known.find((one) => one === name)
  if (found !== undefined) return found
  throw new SqlEdaError(
    'BAD_MAPPING',
    `The mapping has a table "${name}", which means nothing here; near names are ${nearNames(name, known).join(', ')}.`,
  )
}
