import {
  mappingOf,
  type RecognisedDatabase,
  type RoleGuess,
  type ShopMapping,
  type TransactionMap,
} from '@clientele/sql-eda'
import { CliError } from '../errors.ts'
import { confirmRoles, rolesText } from './confirm-roles.ts'
import type { Conversation } from './conversation.ts'

/**
 * Shows a mapping that was guessed, and lets the columns of one table be changed.
 *
 * @throws CliError `ANSWER_MISSING` when it is refused and cannot be said by a map, or is not sure and nobody can be asked
 */
export async function confirmMapping(
  { mapping, table, header, isOneTable, roles }: Extract<RecognisedDatabase, { kind: 'mapping' }>,
  conversation: Conversation,
): Promise<ShopMapping> {
  if (!isOneTable) return await confirmedWhole(mapping, roles, conversation)
  const map = await confirmRoles({ header, roles, isComplete: true }, conversation)
  const guess: TransactionMap = Object.fromEntries(roles.map(({ role, column }) => [role, column]))
  // unchanged, it keeps what a map cannot say: how moments are counted
  return JSON.stringify(map) === JSON.stringify(guess) ? mapping : mappingOf(table, map)
}

/** A mapping of several tables is taken as a whole or written by hand. */
async function confirmedWhole(
  mapping: ShopMapping,
  roles: readonly RoleGuess[],
  conversation: Conversation,
): Promise<ShopMapping> {
  conversation.say(rolesText(roles))
  const answer = await conversation.choose({
    message: 'Is that right?',
    options: [
      { value: 'yes', label: 'yes' },
      { value: 'no', label: 'no, I write the mapping by hand' },
    ],
    proposed: 'yes',
    flag: '--table and --map',
  })
  if (answer === 'yes') return mapping
  throw new CliError(
    'ANSWER_MISSING',
    'A mapping of several tables is written by hand, as docs/databases.md shows; or name one table with --table and --map.',
  )
}
