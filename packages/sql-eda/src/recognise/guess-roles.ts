import type { TransactionRole } from '../import/presets/transactions.ts'
import { type ColumnValues, columnValues } from './column-values.ts'
import { nameSays } from './role-words.ts'

/** A column and what it probably is. */
export interface RoleGuess {
  readonly role: TransactionRole
  readonly column: string
  /** Half a sentence: what speaks for it, without any value of the data. */
  readonly reason: string
  /** Whether the name says it too, or no other column can be it. */
  readonly isSure: boolean
}

/** What the columns of a table of orders or order lines probably are. */
export interface RoleGuesses {
  readonly roles: readonly RoleGuess[]
  /** Whether a customer, a date, and an amount (or quantity and price) were found. */
  readonly isComplete: boolean
  /** Currency sign or code that stands beside the amounts, or null. */
  readonly currencySign: string | null
  /** By column name: how moments are counted, where they are numbers. */
  readonly epochs: ReadonlyMap<string, 's' | 'ms'>
}

interface Candidate {
  readonly column: string
  readonly values: ColumnValues
}

/** Those whose values leave the least choice come first, so that a later role takes what is left. */
const order: readonly TransactionRole[] = [
  'date',
  'quantity',
  'price',
  'amount',
  'order',
  'customer',
  'status',
  'category',
  'product',
  'currency',
  'zip',
  'city',
  'state',
  'country',
]

/**
 * Guesses which column is what, by its name (in the languages of shops) and by its values: a date reads as one, an amount
 * is a number, a customer comes back, a status has few values. O(records × columns).
 *
 * @param header names of the columns
 * @param records some records, a text a column; the first few hundred do
 * @example guessRoles(['Kunde', 'Tag', 'Summe'], [['17', '03.04.2024', '12,50']]).roles.map(({ role }) => role)
 */
export function guessRoles(header: readonly string[], records: readonly (readonly string[])[]): RoleGuesses {
  const all = header.map(
    (column, index): Candidate => ({
      column,
      values: columnValues(records.map((record) => record[index] ?? '')),
    }),
  )
  const roles: RoleGuess[] = []
  for (const role of order) {
    const left = all.filter(({ column }) => !roles.some((guess) => guess.column === column))
    const best = bestFor(role, left, records.length)
    if (best !== null) roles.push(best)
  }
  const has = (role: TransactionRole): boolean => roles.some((guess) => guess.role === role)
  // A price without a quantity is what the line costs; a total leaves quantity and price alone.
  const kept = settleAmount(roles, has)
  const isPriced = kept.some(({ role }) => role === 'amount' || role === 'price')
  const priced = all.find(({ column }) =>
    kept.some((guess) => guess.column === column && (guess.role === 'amount' || guess.role === 'price')),
  )
  return {
    roles: kept,
    isComplete: has('customer') && has('date') && isPriced,
    currencySign: priced?.values.currencySign ?? null,
    epochs: new Map(
      all.flatMap(({ column, values }) => (values.epoch === null ? [] : [[column, values.epoch]])),
    ),
  }
}

function settleAmount(roles: readonly RoleGuess[], has: (role: TransactionRole) => boolean): RoleGuess[] {
  if (has('amount')) return roles.filter(({ role }) => role !== 'price' && role !== 'quantity')
  if (has('quantity')) return has('price') ? [...roles] : roles.filter(({ role }) => role !== 'quantity')
  return roles.map((guess) => (guess.role === 'price' ? { ...guess, role: 'amount' } : guess))
}

function bestFor(role: TransactionRole, left: readonly Candidate[], rows: number): RoleGuess | null {
  const fitting = left.filter(({ values }) => fits(role, values, rows))
  const scored = fitting
    .map((candidate) => ({ candidate, score: says(role, candidate) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (best === undefined) return null
  const { column, values } = best.candidate
  if (best.score > 0) return { role, column, reason: `by its name${looks(role, values)}`, isSure: true }
  const only = onlyOne(role, fitting)
  if (only !== null) {
    const reason = `the only one that can be${looks(role, only.values)}`
    return { role, column: only.column, reason, isSure: true }
  }
  return role === 'customer' ? likelyCustomer(fitting, rows) : null
}

/** The word state is a region in one shop and a status in another: there its values decide. */
function says(role: TransactionRole, { column, values }: Candidate): number {
  return role === 'status' && values.isStatus ? Math.max(2, nameSays(role, column)) : nameSays(role, column)
}

/** The one column of dates, or of numbers with decimals. */
function onlyOne(role: TransactionRole, fitting: readonly Candidate[]): Candidate | null {
  if (role !== 'date' && role !== 'amount') return null
  const able = role === 'date' ? fitting : fitting.filter(({ values }) => values.hasDecimals)
  const [only, other] = able
  return only !== undefined && other === undefined ? only : null
}

/** Without a telling name: the id with the most values that come back. */
function likelyCustomer(fitting: readonly Candidate[], rows: number): RoleGuess | null {
  const back = fitting
    .filter(({ values }) => values.distinct < rows && values.distinct * 20 > rows && !values.hasDecimals)
    .sort((a, b) => b.values.distinct - a.values.distinct)
  const [best] = back
  if (best === undefined) return null
  const reason = 'many different values, some of which come back'
  return { role: 'customer', column: best.column, reason, isSure: false }
}

/** A status or a country has no more different values than this. */
const FEW = 40

function fits(role: TransactionRole, values: ColumnValues, rows: number): boolean {
  if (values.filled === 0) return false
  switch (role) {
    case 'date':
      return values.isDate
    case 'amount':
    case 'price':
    case 'quantity':
      return values.isNumber && !(values.isDate && values.epoch === null)
    case 'customer':
    case 'order':
      return (
        !values.hasDecimals &&
        !(values.isDate && values.epoch === null) &&
        (values.distinct > 1 || rows === 1)
      )
    case 'status':
    case 'currency':
    case 'country':
      return values.distinct <= FEW && !values.isDate
    case 'state':
      return !values.isDate && !values.isStatus
    default:
      return !values.isDate
  }
}

/** The end of a reason; empty where the values say nothing of their own. */
function looks(role: TransactionRole, { distinct, hasDecimals }: ColumnValues): string {
  switch (role) {
    case 'date':
      return ' and its dates'
    case 'amount':
    case 'price':
      return hasDecimals ? ' and its decimals' : ' and its numbers'
    case 'quantity':
      return ' and its numbers'
    case 'status':
    case 'currency':
    case 'country':
      return ` and its ${distinct} different ${distinct === 1 ? 'value' : 'values'}`
    default:
      return ''
  }
}
