import { type Journal, openJournal } from '@clientele/crm-sync'
import type { Terminal } from '../console/terminal/terminal.ts'

/**
 * The journal of a sync, with its key from `CLIENTELE_JOURNAL_KEY` where that is set, and otherwise from the file
 * beside it.
 */
export function openSyncJournal(file: string, { env }: Pick<Terminal, 'env'>): Journal {
  return openJournal(file, { key: env.CLIENTELE_JOURNAL_KEY?.trim() || undefined })
}
