import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'

/**
 * Nobody is asked: every proposal is taken.
 *
 * @throws CliError `ANSWER_MISSING` from a question without one, naming the flag that answers it
 */
export const silentConversation: Conversation = {
  isHeld: false,
  say() {},
  async choose({ message, proposed, flag }) {
    return proposed ?? missing(message, flag)
  },
  async select({ proposed }) {
    return proposed
  },
  async enter({ message, proposed, flag }) {
    return proposed ?? missing(message, flag)
  },
}

function missing(message: string, flag: string): never {
  throw new CliError(
    'ANSWER_MISSING',
    `"${message}" has no answer that the data propose, and nobody can be asked here; give ${flag}.`,
  )
}
