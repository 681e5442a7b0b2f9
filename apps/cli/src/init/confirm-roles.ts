import {
  type RoleGuess,
  type TransactionMap,
  type TransactionRole,
  transactionRoles,
} from '@clientele/sql-eda'
import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'

/** What was guessed of a table. */
export interface GuessedTable {
  readonly header: readonly string[]
  readonly roles: readonly RoleGuess[]
  readonly isComplete: boolean
}

/** What has to be said of a table that nothing could be guessed of, in the words of `--map`. */
const ASKED: readonly TransactionRole[] = [
  'customer',
  'date',
  'amount',
  'quantity',
  'price',
  'order',
  'status',
]

const NOTHING = ''

/**
 * Shows what each column was taken for, and lets it be changed.
 *
 * @throws CliError `ANSWER_MISSING` when something needed is not known, or known for sure, and nobody can be asked
 */
export async function confirmRoles(
  { header, roles, isComplete }: GuessedTable,
  conversation: Conversation,
): Promise<TransactionMap> {
  const guess: TransactionMap = Object.fromEntries(roles.map(({ role, column }) => [role, column]))
  if (!conversation.isHeld) {
    const unsure = roles.find(({ isSure }) => !isSure)
    if (isComplete && unsure === undefined) return guess
    throw new CliError(
      'ANSWER_MISSING',
      `${unsureWords(guess, unsure)}; say it with --map ${mapWords(guess)}.`,
    )
  }
  conversation.say(roles.length === 0 ? 'Nothing can be told of these columns.' : rolesText(roles))
  if (isComplete) {
    const answer = await conversation.choose({
      message: 'Is that right?',
      options: [
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no, let me say which column is what' },
      ],
      proposed: 'yes',
      flag: '--map',
    })
    if (answer === 'yes') return guess
  }
  return await askRoles(header, guess, conversation)
}

/** What each column is taken for and why, a line each. */
export function rolesText(roles: readonly RoleGuess[]): string {
  return roles.map(({ role, column, reason }) => `${role.padEnd(9)} ${column}   (${reason})`).join('\n')
}

async function askRoles(
  header: readonly string[],
  guess: TransactionMap,
  conversation: Conversation,
): Promise<TransactionMap> {
  const map = new Map<TransactionRole, string>()
  for (const role of ASKED) {
    if ((role === 'quantity' || role === 'price') && map.has('amount')) continue
    if (role === 'price' && !map.has('quantity')) continue
    const left = header.filter((column) => ![...map.values()].includes(column))
    const isNeeded = role === 'customer' || role === 'date' || role === 'price'
    const column = await conversation.choose({
      message: QUESTIONS[role] ?? `Which column is the ${role}?`,
      options: [
        ...left.map((name) => ({ value: name, label: name })),
        ...(isNeeded ? [] : [{ value: NOTHING, label: 'none' }]),
      ],
      proposed: guess[role] ?? (isNeeded ? (left[0] ?? null) : NOTHING),
      flag: '--map',
    })
    if (column !== NOTHING) map.set(role, column)
  }
  if (!map.has('amount') && !map.has('price'))
    throw new CliError(
      'ANSWER_MISSING',
      'Without an amount, or quantity and price, there is nothing to count; map one of them.',
    )
  const rest = transactionRoles.filter((role) => !ASKED.includes(role))
  for (const role of rest) {
    const column = guess[role]
    if (column !== undefined && ![...map.values()].includes(column)) map.set(role, column)
  }
  return Object.fromEntries(map)
}

const QUESTIONS: Readonly<Partial<Record<TransactionRole, string>>> = {
  customer: 'Which column is the customer? (the same person has the same value)',
  date: 'Which column is the date of the order?',
  amount: 'Which column is the amount?',
  quantity: 'Which column is the quantity?',
  price: 'Which column is the price of one piece?',
  order: 'Which column is the number of the order?',
  status: 'Which column is the status of the order?',
}

function unsureWords(guess: TransactionMap, unsure: RoleGuess | undefined): string {
  if (unsure !== undefined) return `It is not sure that the column ${unsure.column} is the ${unsure.role}`
  const missing = [
    ...(guess.customer === undefined ? ['customer'] : []),
    ...(guess.date === undefined ? ['date'] : []),
    ...(guess.amount === undefined && guess.price === undefined ? ['amount'] : []),
  ]
  return `It cannot be told which column is the ${missing.join(' or the ')}`
}

function mapWords(guess: TransactionMap): string {
  const needed: readonly TransactionRole[] =
    guess.price === undefined ? ['customer', 'date', 'amount'] : ['customer', 'date', 'quantity', 'price']
  return needed.map((role) => `${role}=${guess[role] ?? '…'}`).join(',')
}
