import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openJournal, verifyAudit } from '../../../src/index.ts'
import { temporaryFolder } from '../../support/workbench.ts'

describe('who has opted out', () => {
  it('is remembered for one month, under a pseudonym, and forgotten with the customer', () => {
    const file = join(temporaryFolder(), 'journal.db')
    const journal = openJournal(file)
    journal.noteOptedOut('2018-07', ['kunde-1', 'kunde-2'])
    expect(['kunde-1', 'kunde-2', 'kunde-3'].map(journal.optedOut('2018-07'))).toEqual([true, true, false])
    expect(journal.optedOut('2018-08')('kunde-1')).toBe(false)
    journal.forget('kunde-1')
    expect(journal.optedOut('2018-07')('kunde-1')).toBe(false)
    journal.noteOptedOut('2018-08', ['kunde-3'])
    expect(journal.optedOut('2018-07')('kunde-2')).toBe(false)
    expect(journal.optedOut('2018-08')('kunde-3')).toBe(true)
    expect(verifyAudit({ journal }).whole).toBe(true)
    journal.close()
  })

  it('has its table in a journal of version 4 once that is opened', () => {
    const file = join(temporaryFolder(), 'journal.db')
    openJournal(file, { newId: () => 'j4' }).close()
    const older = new Database(file)
    older.exec('DROP TABLE opted_out; PRAGMA user_version = 4')
    older.close()
    const journal = openJournal(file)
    expect(journal.id).toBe('j4')
    journal.noteOptedOut('2018-07', ['kunde-1'])
    expect(journal.optedOut('2018-07')('kunde-1')).toBe(true)
    journal.close()
  })
})
