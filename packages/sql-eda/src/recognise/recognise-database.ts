import { connectServer } from '../connect/connect-server.ts'
import { connectSqlite } from '../connect/connect-sqlite.ts'
import { sqliteDialect } from '../dialect/sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { fileKind } from '../import/text/file-kind.ts'
import { type CatalogueTable, findTable, readCatalogue } from '../mapping/catalogue.ts'
import { olistMapping } from '../mapping/olist-mapping.ts'
import type { ShopMapping } from '../mapping/shop-mapping.ts'
import type { Database } from '../statements/run-query.ts'
import { guessMapping } from './guess-mapping.ts'
import type { RoleGuess } from './guess-roles.ts'

/** What a database is, as far as its catalogue and the first rows of its tables tell. */
export type RecognisedDatabase = {
  /** A sentence: what speaks for it, or what is missing. */
  readonly reason: string
} & (
  | { readonly kind: 'imported' }
  | { readonly kind: 'preset'; readonly preset: 'olist' }
  | {
      readonly kind: 'mapping'
      readonly mapping: ShopMapping
      /** Table and roles of the mapping. */
      readonly table: string
      /** Names of all its columns. */
      readonly header: readonly string[]
      /** Whether all of it is in one table, so that {@link mappingOf} can say it too. */
      readonly isOneTable: boolean
      readonly roles: readonly RoleGuess[]
    }
  | { readonly kind: 'unknown' }
)

/** A SQLite file, or in its place the address of a server. */
export interface DatabasePlace {
  readonly file?: string
  readonly url?: string
  /** Only this table is looked at, with its schema where it needs one. */
  readonly table?: string
}

/**
 * Looks at a database without changing it: an imported shop, tables known by name, or a table whose columns can be guessed.
 *
 * @throws SqlEdaError `NOT_A_SHOP` for a file that is missing or no SQLite database; `BAD_SOURCE`, `DRIVER`, `DATABASE`
 * @example
 * const { kind, reason } = await recogniseDatabase({ file: 'till.sqlite' })
 */
export async function recogniseDatabase({ file, url, table }: DatabasePlace): Promise<RecognisedDatabase> {
  const database = await connected(file, url)
  try {
    return await recognised(database, table)
  } finally {
    await database.knex.destroy()
  }
}

async function connected(file: string | undefined, url: string | undefined): Promise<Database> {
  if (url !== undefined) return await connectServer(url)
  if (file === undefined)
    throw new SqlEdaError('BAD_SOURCE', 'A database is recognised by a file or a url: name one.')
  const kind = await fileKind(file).catch((cause: unknown) => {
    throw new SqlEdaError('NOT_A_SHOP', `${file} cannot be read: check the path and its rights.`, { cause })
  })
  if (kind !== 'sqlite')
    throw new SqlEdaError('NOT_A_SHOP', `${file} is not a SQLite database: name another file.`)
  return { knex: await connectSqlite({ file, readOnly: true }), dialect: sqliteDialect }
}

async function recognised(database: Database, wanted: string | undefined): Promise<RecognisedDatabase> {
  const catalogue = await readCatalogue(database)
  const names = catalogue.map(({ name }) => name)
  if (names.includes('clientele_meta') && names.includes('orders'))
    return { kind: 'imported', reason: 'It is a shop database that the import made.' }
  if (wanted === undefined && isOlist(catalogue)) {
    const { orders, customers } = {
      orders: olistMapping(catalogue).orders?.table,
      customers: 'customer_unique_id',
    }
    return {
      kind: 'preset',
      preset: 'olist',
      reason: `The preset is olist: the table ${orders} has order_purchase_timestamp, and customers have ${customers}.`,
    }
  }
  const guess = await guessMapping(database, catalogue, wanted)
  if (guess !== null) return { kind: 'mapping', ...guess }
  if (wanted !== undefined) {
    const { columns } = findTable(catalogue, wanted, 'lines')
    return {
      kind: 'unknown',
      reason: `The table ${wanted} has the columns ${[...columns.keys()].join(', ')}: which are the customer, the date and the amount cannot be told.`,
    }
  }
  const seen = names.slice(0, 12).join(', ')
  return {
    kind: 'unknown',
    reason:
      names.length === 0
        ? 'It shows no table to this user.'
        : `No table of ${seen}${names.length > 12 ? ', …' : ''} has a customer, a date and an amount that can be told by name and values.`,
  }
}

function isOlist(catalogue: readonly CatalogueTable[]): boolean {
  const { orders } = olistMapping(catalogue)
  const has = (column: string): boolean => catalogue.some(({ near, columns }) => near && columns.has(column))
  const table = catalogue.find(({ near, name }) => near && name === orders?.table)
  return table?.columns.has('order_purchase_timestamp') === true && has('customer_unique_id')
}
