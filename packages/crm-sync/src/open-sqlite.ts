import Database from 'better-sqlite3'
import { CrmError } from './errors.ts'

/** On older ones better-sqlite3 13 loads, and ends the process with a segmentation fault when a file is opened. */
const OLDEST_NODE = 22

/**
 * Opens a SQLite file, making it when it is not there.
 *
 * @throws CrmError `NODE_TOO_OLD` on a Node that would crash; whatever SQLite says of the file
 */
export function openSqlite(file: string, options: Database.Options = {}): Database.Database {
  refuseOldNode(process.versions.node)
  return new Database(file, options)
}

/** @throws CrmError `NODE_TOO_OLD` for a version below {@link OLDEST_NODE} */
export function refuseOldNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return
  throw new CrmError(
    'NODE_TOO_OLD',
    `SQLite cannot be used on Node ${version}; run this on Node ${OLDEST_NODE} or later.`,
  )
}
