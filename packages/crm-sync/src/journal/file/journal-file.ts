import { existsSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { CrmError } from '../../errors.ts'
import { openSqlite } from '../../open-sqlite.ts'
import { makeJournalKey, readJournalKey } from '../pseudonyms/journal-key.ts'
import { createPseudonyms, type Pseudonyms } from '../pseudonyms/pseudonyms.ts'
import { refuseForeignList, suppressionFile } from '../pseudonyms/suppression-list.ts'
import { readFileHeader } from './file-header.ts'
import { badJournal, journalFailure } from './journal-failure.ts'
import { JOURNAL_APPLICATION_ID, JOURNAL_SCHEMA, JOURNAL_VERSION, OPTED_OUT } from './journal-schema.ts'
import { migrateFromVersion3, OLDER_STEPS } from './migrate-journal.ts'

/** From this version on, customers stand in the journal under its key. */
const SEALED_VERSION = 4

/** What {@link openJournalFile} takes beside the file. */
export interface JournalFileOptions {
  readonly newId: () => string
  readonly givenKey: string | undefined
  readonly now: () => number
}

/** An open database of a journal, with the key that belongs to it. */
export interface JournalFile {
  readonly database: Database.Database
  readonly key: Buffer
  readonly pseudonyms: Pseudonyms
  /** True when it was of an older version until now. */
  readonly isMigrated: boolean
}

/**
 * Opens the database of a journal, making it and its key when the file is missing or empty, and bringing one of an
 * older version up to date. A file that is something else is left as it is, to the byte.
 *
 * @throws CrmError `BAD_JOURNAL`, `JOURNAL_KEY`
 */
export function openJournalFile(file: string, { newId, givenKey, now }: JournalFileOptions): JournalFile {
  let database: Database.Database | undefined
  try {
    const version = file === ':memory:' ? null : journalVersion(file)
    const found = readJournalKey(file, givenKey)
    if (found === null) refuseWithoutKey(file, version)
    else if (version === null) refuseForeignList(file, found)
    database = openSqlite(file, { timeout: 5000 })
    const key = found ?? makeJournalKey(file)
    const pseudonyms = createPseudonyms(key)
    // What is deleted is written over, from the first change on.
    database.pragma('secure_delete = ON')
    // The tables come before the write-ahead log, so that the file itself always says what it is.
    const isMigrated = database
      .transaction(prepareTables)
      .immediate(database, { newId, pseudonyms, at: new Date(now()).toISOString() })
    refuseOtherKey(file, database, pseudonyms)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    // 2 MB, SQLite's own default, where the driver takes 16.
    database.pragma('cache_size = -2000')
    if (isMigrated) {
      database.exec('VACUUM')
      database.pragma('wal_checkpoint(TRUNCATE)')
    }
    return { database, key, pseudonyms, isMigrated }
  } catch (cause) {
    database?.close()
    throw journalFailure(file, cause)
  }
}

interface Preparation {
  readonly newId: () => string
  readonly pseudonyms: Pseudonyms
  readonly at: string
}

/** @returns true when the tables are those of an older version no more */
function prepareTables(database: Database.Database, { newId, pseudonyms, at }: Preparation): boolean {
  const isJournal = database.pragma('application_id', { simple: true }) === JOURNAL_APPLICATION_ID
  const version = isJournal ? Number(database.pragma('user_version', { simple: true })) : null
  if (version === JOURNAL_VERSION) return false
  if (version === null) {
    database.exec(JOURNAL_SCHEMA)
    database.prepare('INSERT INTO identity VALUES (?, ?)').run(newId(), pseudonyms.check)
    database.pragma(`application_id = ${JOURNAL_APPLICATION_ID}`)
  } else if (version === SEALED_VERSION) {
    database.exec(OPTED_OUT)
  } else {
    const older = OLDER_STEPS[version]
    if (older !== undefined) database.exec(older)
    migrateFromVersion3(database, pseudonyms, at)
  }
  database.pragma(`user_version = ${JOURNAL_VERSION}`)
  return version !== null
}

/** @returns the version of a journal; null for a file that is not there or empty */
function journalVersion(file: string): number | null {
  const header = readFileHeader(file)
  if (header.kind === 'none') return null
  if (header.kind === 'foreign') throw badJournal(file, 'is no database; name a journal or a new file')
  if (header.applicationId !== JOURNAL_APPLICATION_ID) {
    throw badJournal(file, 'is another database; name a journal or a new file')
  }
  const { userVersion } = header
  if ([3, SEALED_VERSION, JOURNAL_VERSION].includes(userVersion) || userVersion in OLDER_STEPS)
    return userVersion
  const cure =
    userVersion > JOURNAL_VERSION
      ? 'use the Clientele that wrote it'
      : 'name a new file, and every contact is written once more'
  throw badJournal(file, `has version ${userVersion}, not ${JOURNAL_VERSION}; ${cure}`)
}

/** A journal of this version, and a suppression list that holds somebody, mean nothing without their key. */
function refuseWithoutKey(file: string, version: number | null): void {
  if (file === ':memory:') return
  const list = suppressionFile(file)
  const isSealed = version !== null && version >= SEALED_VERSION
  const needs = isSealed ? 'journal' : 'suppression list'
  if (!isSealed && !(existsSync(list) && statSync(list).size > 0)) return
  const cure =
    'bring it back from a backup, or name a new journal and run "clientele sync rebuild", which suppresses nobody'
  throw new CrmError('JOURNAL_KEY', `The key ${file}.key of the ${needs} is missing; ${cure}.`)
}

function refuseOtherKey(file: string, database: Database.Database, { check }: Pseudonyms): void {
  const kept = database.prepare<[], string>('SELECT key_check FROM identity').pluck().get()
  if (kept === check) return
  const cure = 'give the key that it was made with, or name a new journal and run "clientele sync rebuild"'
  throw new CrmError('JOURNAL_KEY', `The journal ${file} was made with another key; ${cure}.`)
}
