import { existsSync } from 'node:fs'
import { CrmError } from '../../errors.ts'
import { openSqlite } from '../../open-sqlite.ts'

/**
 * Takes the single right to write by an exclusive transaction on a file beside the journal, which leaves the
 * journal itself readable. The operating system frees it when the process dies.
 *
 * @returns gives the right back
 * @throws CrmError `JOURNAL_BUSY` when another run has it
 */
export function lockJournal(file: string): () => void {
  const lock = openSqlite(file === ':memory:' ? file : lockFile(file), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new CrmError('JOURNAL_BUSY', 'Another sync is writing with this journal; wait until it is done.', {
      cause,
    })
  }
  return () => {
    lock.close()
  }
}

/**
 * Refuses at once what would be refused after reading, asking and planning: to write with a journal with which another
 * run writes. The right itself is taken by {@link applySync}. Makes no file, and needs no key.
 *
 * @param file path of the journal, which need not be there
 * @throws CrmError `JOURNAL_BUSY`
 *
 * @example
 * refuseBusyJournal('crm-journal.db')
 */
export function refuseBusyJournal(file: string): void {
  if (existsSync(lockFile(file))) lockJournal(file)()
}

function lockFile(journal: string): string {
  return `${journal}.lock`
}
