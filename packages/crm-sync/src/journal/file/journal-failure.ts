import Database from 'better-sqlite3'
import { CrmError } from '../../errors.ts'

/** What SQLite's result codes mean for the person who runs a sync (sqlite.org/rescode.html). */
const FAULTS: readonly (readonly [RegExp, CrmErrorOf, string])[] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'BAD_JOURNAL',
    'is damaged; name a new file, and every contact is written once more',
  ],
  [
    /^SQLITE_FULL/,
    'JOURNAL_UNWRITABLE',
    'cannot be written, because the disk is full; make room and run it again',
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'JOURNAL_UNWRITABLE',
    'is held by another program; close that one and run it again',
  ],
  [
    /^SQLITE_(READONLY|IOERR|PERM)/,
    'JOURNAL_UNWRITABLE',
    'cannot be written; check its rights and its disk, and run it again',
  ],
]

type CrmErrorOf = 'BAD_JOURNAL' | 'JOURNAL_UNWRITABLE'

const UNOPENABLE = 'cannot be opened; check that its folder exists and that both may be written'

/** The error for a journal that could not be opened or, in the middle of a sync, not be written. */
export function journalFailure(file: string, cause: unknown): CrmError {
  if (cause instanceof CrmError) return cause
  if (cause instanceof Database.SqliteError) {
    const known = FAULTS.find(([pattern]) => pattern.test(cause.code))
    if (known !== undefined) return new CrmError(known[1], `The journal ${file} ${known[2]}.`, { cause })
  }
  return badJournal(file, UNOPENABLE, cause)
}

/** The error for a file that cannot be a journal. */
export function badJournal(file: string, fault: string, cause?: unknown): CrmError {
  return new CrmError('BAD_JOURNAL', `The journal ${file} ${fault}.`, { cause })
}
