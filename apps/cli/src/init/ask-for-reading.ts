import type { ImportReadingFlags } from '../commands/import-options.ts'
import type { Conversation } from './conversation.ts'

/**
 * Asks what the import says it may not guess: how dates are written, or what stands before decimals.
 *
 * @param refusal the sentence of the import, which names the option that decides
 * @returns null when it is about something else, or about what was answered already
 */
export async function askForReading(
  refusal: string,
  known: ImportReadingFlags,
  conversation: Conversation,
): Promise<Pick<ImportReadingFlags, 'dateFormat' | 'decimal'> | null> {
  const isOf = (flag: string): boolean => refusal.includes(flag)
  if (isOf('--date-format') && known.dateFormat === undefined) {
    conversation.say(refusal)
    return {
      dateFormat: await conversation.choose({
        message: 'How are dates written?',
        options: [
          { value: 'D/M/YYYY', label: 'day before month', hint: '3/4/2024 is the third of April' },
          { value: 'M/D/YYYY', label: 'month before day', hint: '3/4/2024 is the fourth of March' },
          { value: 'D/M/YY', label: 'day before month, two digits of the year', hint: '3/4/24' },
          { value: 'M/D/YY', label: 'month before day, two digits of the year', hint: '3/4/24' },
        ],
        proposed: null,
        flag: '--date-format',
      }),
    }
  }
  if (isOf('--decimal') && known.decimal === undefined) {
    conversation.say(refusal)
    return {
      decimal: await conversation.choose<'point' | 'comma'>({
        message: 'What stands before the decimals?',
        options: [
          { value: 'point', label: 'a point', hint: '1,234.50' },
          { value: 'comma', label: 'a comma', hint: '1.234,50' },
        ],
        proposed: null,
        flag: '--decimal',
      }),
    }
  }
  return null
}
