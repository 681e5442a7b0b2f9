import type { ShopMapping } from '../mapping/shop-mapping.ts'
import type { RoleGuess } from './guess-roles.ts'
import {
  columnsOf,
  type GuessedColumns,
  type GuessedMapping,
  moneyColumn,
  nameOf,
} from './guessed-mapping.ts'
import { plainName } from './plain-name.ts'

/**
 * Orders in one table, without what they are worth, and payments or order lines with an amount in another, which names the
 * order. Payments go before lines, for they are what was paid. A line with quantity and price has no amount that could be
 * mapped: that takes a view.
 *
 * @returns null when there are no two such tables
 */
export function guessTwoTables(guessed: readonly GuessedColumns[]): GuessedMapping | null {
  const orders = guessed.find(({ guesses: { roles } }) =>
    (['order', 'customer', 'date'] as const).every((role) => sure(roles, role) !== undefined),
  )
  if (orders === undefined) return null
  const priced = guessed.filter(
    (one) =>
      one !== orders &&
      sure(one.guesses.roles, 'order') !== undefined &&
      sure(one.guesses.roles, 'amount') !== undefined,
  )
  const isPaid = ({ table }: GuessedColumns): boolean =>
    /pay|paiement|zahlung|pago|pagam/.test(plainName(table.name))
  const money = priced.find(isPaid) ?? priced[0]
  const order = money === undefined ? undefined : sure(money.guesses.roles, 'order')
  const amount = money === undefined ? undefined : sure(money.guesses.roles, 'amount')
  if (money === undefined || order === undefined || amount === undefined) return null
  const roles = orders.guesses.roles.filter(({ role }) => OF_ORDERS.includes(role))
  const columns = columnsOf(roles, orders.guesses.epochs)
  const table = nameOf(money.table)
  const mapping: ShopMapping = {
    orders: { table: nameOf(orders.table), columns },
    ...(isPaid(money)
      ? { payments: { table, columns: { order_id: order.column, amount: moneyColumn(amount.column) } } }
      : { order_items: { table, columns: { order_id: order.column, price: moneyColumn(amount.column) } } }),
  }
  return {
    mapping,
    table: nameOf(orders.table),
    header: [...orders.table.columns.keys()],
    isOneTable: false,
    roles: [...roles, { ...amount, column: `${table}.${amount.column}` }],
    reason: `The table ${nameOf(orders.table)} has customers and dates, and ${table} what their orders are worth: columns are guessed by their names and values.`,
  }
}

/** What a table of orders may say of them. */
const OF_ORDERS: readonly RoleGuess['role'][] = [
  'order',
  'customer',
  'date',
  'status',
  'zip',
  'city',
  'state',
]

const sure = (roles: readonly RoleGuess[], role: RoleGuess['role']): RoleGuess | undefined =>
  roles.find((guess) => guess.role === role && guess.isSure)
