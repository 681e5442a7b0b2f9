import { existsSync } from 'node:fs'
import { CrmError } from '@clientele/crm-sync'
import type { Settings } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { openSyncJournal } from '../sync/open-sync-journal.ts'
import { type Check, messageOf, ok, problem, warning } from './check.ts'

const ID = 'journal'

/** Whether the journal of the sync can be opened with its key, and no other sync is writing. */
export function checkJournal({ journal: file }: Pick<Settings, 'journal'>, terminal: Terminal): Check {
  if (!existsSync(file)) return ok(ID, 'none yet: the first sync makes it')
  try {
    const journal = openSyncJournal(file, terminal)
    try {
      journal.lock()()
      return ok(ID, journal.hasWritten() ? 'knows what was written' : 'nothing written yet')
    } finally {
      journal.close()
    }
  } catch (error) {
    if (error instanceof CrmError && error.code === 'JOURNAL_BUSY')
      return warning(ID, 'a sync is writing with it', 'Wait until that sync is done.')
    return problem(
      ID,
      messageOf(error),
      'Restore the journal with its .key file, or see docs/sync-failures.md.',
    )
  }
}
