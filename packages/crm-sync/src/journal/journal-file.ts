import Database from 'better-sqlite3'
import { CrmError } from '../errors.ts'
import { readFileHeader } from './file-header.ts'
import {
  JOURNAL_APPLICATION_ID,
  JOURNAL_MIGRATIONS,
  JOURNAL_SCHEMA,
  JOURNAL_VERSION,
} from './journal-schema.ts'

/**
 * Opens the database of a journal, making it when the file is missing or empty, and bringing one of an older version
 * up to date. A file that is something else is left as it is, to the byte.
 *
 * @throws CrmError `BAD_JOURNAL`
 */
export function openJournalFile(file: string, newId: () => string): Database.Database {
  let database: Database.Database | undefined
  try {
    if (file !== ':memory:') refuseForeignFile(file)
    database = new Database(file, { timeout: 5000 })
    // The tables come before the write-ahead log, so that the file itself always says what it is.
    database.transaction(makeTables).immediate(database, newId)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof CrmError) throw cause
    const damaged = cause instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(cause.code)
    const fault = damaged
      ? 'is damaged; name a new file, and every contact is written once more'
      : 'cannot be opened; check that its folder exists and that both may be written'
    throw badJournal(file, fault, cause)
  }
}

function refuseForeignFile(file: string): void {
  const header = readFileHeader(file)
  if (header.kind === 'none') return
  if (header.kind === 'foreign') throw badJournal(file, 'is no database; name a journal or a new file')
  if (header.applicationId !== JOURNAL_APPLICATION_ID) {
    throw badJournal(file, 'is another database; name a journal or a new file')
  }
  const { userVersion } = header
  if (userVersion === JOURNAL_VERSION || userVersion in JOURNAL_MIGRATIONS) return
  const cure =
    userVersion > JOURNAL_VERSION
      ? 'use the Clientele that wrote it'
      : 'name a new file, and every contact is written once more'
  throw badJournal(file, `has version ${userVersion}, not ${JOURNAL_VERSION}; ${cure}`)
}

function makeTables(database: Database.Database, newId: () => string): void {
  if (database.pragma('application_id', { simple: true }) === JOURNAL_APPLICATION_ID) {
    migrate(database)
    return
  }
  database.exec(JOURNAL_SCHEMA)
  database.prepare('INSERT INTO identity VALUES (?)').run(newId())
  database.pragma(`application_id = ${JOURNAL_APPLICATION_ID}`)
  database.pragma(`user_version = ${JOURNAL_VERSION}`)
}

function migrate(database: Database.Database): void {
  for (let version = Number(database.pragma('user_version', { simple: true })); ; version++) {
    const step = JOURNAL_MIGRATIONS[version]
    if (step === undefined) return
    database.exec(step)
    database.pragma(`user_version = ${version + 1}`)
  }
}

function badJournal(file: string, fault: string, cause?: unknown): CrmError {
  return new CrmError('BAD_JOURNAL', `The journal ${file} ${fault}.`, { cause })
}
