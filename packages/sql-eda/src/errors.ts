import { printable } from './printable.ts'

/** Every reason for which this package refuses to work; stable, so that callers may branch on it. */
export type SqlEdaErrorCode =
  | 'DRIVER' // the driver of a database cannot be loaded
  | 'BAD_SOURCE' // the address of a database that cannot be read
  | 'BAD_MAPPING' // a mapping that does not fit the database
  | 'NOT_A_SHOP' // the file is missing or is not an imported shop database
  | 'BAD_META' // a currency, time zone, language, amount or status list that means nothing
  | 'BAD_AS_OF' // not a moment written YYYY-MM-DDTHH:MM:SS
  | 'UNAVAILABLE' // the shop has no data for what was asked
  | 'UNKNOWN_QUESTION' // no question has this id
  | 'BAD_PARAMETER' // a question has no such parameter, or the value is out of its range
  | 'BAD_QUESTION' // a user's question file that cannot be read, run or told from another
  | 'IMPORT' // files that cannot be imported
  | 'ABORTED' // the caller's signal stopped the work; nothing was written
  | 'BAD_OPTION' // an argument that means nothing: of the generator, a feature, a window, a placeholder without value
  | 'DATABASE' // the database refused a statement or a connection; `driverCode` says why
  | 'HISTORY' // the history file cannot be opened or a record does not fit

/**
 * The only error class that this package throws on purpose. The message is one sentence with the offending value
 * (never personal data) and the cure.
 */
export class SqlEdaError extends Error {
  readonly code: SqlEdaErrorCode
  /** The database's own code, such as `SQLITE_FULL`, when it was the database that refused. */
  readonly driverCode: string | undefined

  constructor(
    code: SqlEdaErrorCode,
    message: string,
    options?: { cause?: unknown; driverCode?: string | undefined },
  ) {
    super(printable(message), options)
    this.name = 'SqlEdaError'
    this.code = code
    this.driverCode = options?.driverCode
  }
}
