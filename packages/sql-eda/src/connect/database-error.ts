import { SqlEdaError } from '../errors.ts'

const cures: readonly (readonly [RegExp, string])[] = [
  [/FULL/, 'its disk is full, free some space'],
  [/BUSY|LOCKED/, 'another run is using it, wait until that one has ended'],
  [/CANTOPEN|SQLITE_READONLY|PERM|AUTH$/, 'check the path and the permissions there'],
  [/CORRUPT|NOTADB/, 'it is damaged or no database, take an earlier copy or make it again'],
  [
    /REFUSED|NOTFOUND|EAI_AGAIN|ENOENT|UNREACH|ETIMEDOUT|57P03/,
    'check host and port, and that the server runs',
  ],
  [/ECONNRESET|EPIPE|CONNECTION_LOST|57P01|08\w{3}/, 'the connection was lost, run again'],
  [/28000|28P01|ACCESS_DENIED_ERROR|AUTH_SWITCH/, 'check user and password'],
  [/3D000|BAD_DB|DBACCESS_DENIED/, 'check the name of the database and that the user may connect to it'],
  [/42501|ACCESS_DENIED|CMD_DENIED/, 'grant the user select on the mapped tables'],
  [/25006|CANT_EXECUTE_IN_READ_ONLY/, 'a source is only read, so write nothing in a query'],
  [/53300|CON_COUNT|TOO_MANY/, 'it has too many connections, try again later'],
  [/57014|TIMEOUT|INTERRUPTED/, 'it stopped a query that took too long, raise its time-out'],
  [/CERT|SSL|TLS/, 'check sslmode and sslrootcert of the address'],
]

/**
 * What the driver refused, in words of this package. The driver's own error ends here: knex writes the statement and
 * every bound value into its message, and those are customers.
 */
export function databaseError(error: unknown, database: string): SqlEdaError {
  if (error instanceof SqlEdaError) return error
  const driverCode = codeOf(error)
  const cure =
    cures.find(([code]) => code.test(driverCode))?.[1] ?? 'its tables may have been changed by something else'
  return new SqlEdaError(
    'DATABASE',
    `The database ${database} does not do what it should (${driverCode}): ${cure}.`,
    {
      driverCode,
    },
  )
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('code' in error && typeof error.code === 'string') return error.code
  // What the PostgreSQL driver says about its own waiting and encryption has no code.
  if (/timeout|terminated unexpectedly/i.test(error.message)) return 'ETIMEDOUT'
  return /\bSSL\b/.test(error.message) ? 'SSL' : error.name
}
