import { existsSync } from 'node:fs'
import { CrmError, type PushCounts } from '@clientele/crm-sync'
import type { Terminal } from '../console/terminal/terminal.ts'
import { openSyncJournal } from './open-sync-journal.ts'

/** Tells what became of the contacts that were pushed in the name of a month; null where nothing is known of it. */
export type PastPush = (month: string) => PushCounts | null

/** The same from the journal of a shop. A journal that cannot be read says nothing here: the sync itself says why. */
export function pastPush(file: string, terminal: Pick<Terminal, 'env'>): PastPush {
  return (month) => {
    if (!existsSync(file)) return null
    try {
      const journal = openSyncJournal(file, terminal)
      try {
        return journal.pushOf(month)
      } finally {
        journal.close()
      }
    } catch (error) {
      if (error instanceof CrmError) return null
      throw error
    }
  }
}
