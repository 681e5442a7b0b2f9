import type { TransactionRole } from '../import/presets/transactions.ts'
import { type CatalogueTable, findTable } from '../mapping/catalogue.ts'
import type { ShopMapping } from '../mapping/shop-mapping.ts'
import { type Database, runQuery } from '../statements/run-query.ts'
import { guessRoles, type RoleGuess, type RoleGuesses } from './guess-roles.ts'
import { guessTwoTables } from './guess-two-tables.ts'
import {
  columnsOf,
  type GuessedColumns,
  type GuessedMapping,
  lineColumns,
  nameOf,
} from './guessed-mapping.ts'
import { plainName } from './plain-name.ts'
import { saysCents } from './role-words.ts'

/** So many rows of each table are looked at. */
const SAMPLE = 500

/** A database of hundreds of tables is no shop that can be guessed at. */
const MOST_TABLES = 60

/**
 * The table whose columns make orders, read as one row an order line; of several the one of which most can be told, then
 * the first by name. Other schemas are looked at when those at hand have none.
 *
 * @param wanted only this table, with its schema where it needs one
 * @returns null when no table has a customer, a date and an amount
 * @throws SqlEdaError `BAD_MAPPING` when there is no table of the wanted name
 */
export async function guessMapping(
  database: Database,
  catalogue: readonly CatalogueTable[],
  wanted: string | undefined,
): Promise<GuessedMapping | null> {
  if (wanted !== undefined) return await guessAmong(database, [findTable(catalogue, wanted, 'lines')])
  return (
    (await guessAmong(
      database,
      catalogue.filter(({ near }) => near),
    )) ??
    (await guessAmong(
      database,
      catalogue.filter(({ near }) => !near),
    ))
  )
}

async function guessAmong(
  database: Database,
  all: readonly CatalogueTable[],
): Promise<GuessedMapping | null> {
  const tables = all.slice(0, MOST_TABLES)
  const guessed: GuessedColumns[] = []
  for (const table of tables)
    guessed.push({ table, guesses: withOwnId(table, await guessesOf(database, table)) })
  let best: GuessedColumns | undefined
  for (const one of guessed)
    if (one.guesses.isComplete && (best === undefined || worth(one) > worth(best))) best = one
  if (best === undefined) return guessTwoTables(guessed)
  const { table, guesses } = best
  const name = nameOf(table)
  const roles = guesses.roles.filter(({ role }) => lineColumns[role] !== undefined)
  return {
    mapping: { lines: { table: name, columns: columnsOf(roles, guesses.epochs) } },
    table: name,
    header: [...table.columns.keys()],
    isOneTable: true,
    roles,
    reason: `The table ${name} has a customer, a date and an amount: its columns are guessed by their names and values.`,
  }
}

/** A mapping of one table from the roles of its columns, each row an order line. */
export function mappingOf(
  table: string,
  roles: Readonly<Partial<Record<TransactionRole, string>>>,
): ShopMapping {
  const guesses = Object.entries(roles).map(([role, column]) => ({ role: role as TransactionRole, column }))
  return { lines: { table, columns: columnsOf(guesses, new Map()) } }
}

async function guessesOf(database: Database, table: CatalogueTable): Promise<RoleGuesses> {
  const { dialect } = database
  const header = [...table.columns].filter(([, type]) => type !== 'other').map(([name]) => name)
  if (header.length < 3) return guessRoles([], [])
  const from = `${dialect.quote(table.schema)}.${dialect.quote(table.name)}`
  const rows = await runQuery(database, {
    sql: `select ${header.map((name) => dialect.quote(name)).join(', ')} from ${from} limit ${SAMPLE}`,
    bindings: {},
  })
  const guesses = guessRoles(
    header,
    rows.map((row) => header.map((name) => textOf(row[name]))),
  )
  return { ...guesses, roles: guesses.roles.map(inCents) }
}

/** Says so of an amount that a mapping reads as cents. */
function inCents(guess: RoleGuess): RoleGuess {
  const isMoney = guess.role === 'amount' || guess.role === 'price'
  return isMoney && saysCents(guess.column) ? { ...guess, reason: `${guess.reason}, in cents` } : guess
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString() : String(value)
}

/** In a table of orders the column `id` is the order, which its name alone does not say. */
function withOwnId(table: CatalogueTable, guesses: RoleGuesses): RoleGuesses {
  const isOrders = /order|commande|bestell|pedido|ordine|invoice|sale/.test(plainName(table.name))
  const isItems = /item|line|detail|position/.test(plainName(table.name))
  const id = [...table.columns.keys()].find((name) => plainName(name) === 'id')
  if (!isOrders || isItems || id === undefined || guesses.roles.some(({ role }) => role === 'order'))
    return guesses
  const own: RoleGuess = {
    role: 'order',
    column: id,
    reason: 'the id of a table of orders',
    isSure: true,
  }
  return { ...guesses, roles: [...guesses.roles.filter(({ column }) => column !== id), own] }
}

/** Roles found; a table that is called after orders goes before its views and copies. */
function worth({ table: { name }, guesses: { roles } }: GuessedColumns): number {
  const sure = roles.filter(({ isSure }) => isSure).length
  return sure * 10 + roles.length + (/order|sale|transaction|invoice/.test(plainName(name)) ? 5 : 0)
}
