import type { TransactionRole } from '../import/presets/transactions.ts'
import type { CatalogueTable } from '../mapping/catalogue.ts'
import type { ColumnSource, LineColumn, ShopMapping } from '../mapping/shop-mapping.ts'
import type { RoleGuess, RoleGuesses } from './guess-roles.ts'
import { saysCents } from './role-words.ts'

/** A mapping that was guessed, and what speaks for it. */
export interface GuessedMapping {
  readonly mapping: ShopMapping
  readonly table: string
  /** Names of all its columns. */
  readonly header: readonly string[]
  /** Whether all of it is in one table, so that a map of its columns can say it too. */
  readonly isOneTable: boolean
  readonly roles: readonly RoleGuess[]
  readonly reason: string
}

/** A table and what its columns probably are. */
export interface GuessedColumns {
  readonly table: CatalogueTable
  readonly guesses: RoleGuesses
}

/** As a mapping names a table: with its schema where it needs one. */
export const nameOf = ({ near, schema, name }: CatalogueTable): string => (near ? name : `${schema}.${name}`)

/** The canonical column of a line that a role of `--map` stands for; those without one are no part of a mapping. */
export const lineColumns: Readonly<Partial<Record<TransactionRole, LineColumn>>> = {
  customer: 'customer_id',
  order: 'order_id',
  date: 'ordered_at',
  amount: 'amount',
  quantity: 'quantity',
  price: 'price',
  status: 'status',
  product: 'product_id',
  category: 'category',
  zip: 'zip',
  city: 'city',
  state: 'state',
}

/** A column of amounts, read as cents where its name says so. */
export const moneyColumn = (column: string): ColumnSource =>
  saysCents(column) ? { column, decimals: 2 } : column

/** The mapped columns of a table; roles that no mapping has are left out. */
export function columnsOf(
  roles: readonly Pick<RoleGuess, 'role' | 'column'>[],
  epochs: ReadonlyMap<string, 's' | 'ms'>,
): Partial<Record<LineColumn, ColumnSource>> {
  return Object.fromEntries(
    roles.flatMap(({ role, column }) => {
      const canonical = lineColumns[role]
      if (canonical === undefined) return []
      if (role === 'amount' || role === 'price') return [[canonical, moneyColumn(column)]]
      const epoch = role === 'date' ? epochs.get(column) : undefined
      return [[canonical, epoch === undefined ? column : { column, epoch }]]
    }),
  )
}
