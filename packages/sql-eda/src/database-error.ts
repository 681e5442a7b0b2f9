import { SqlEdaError } from './errors.ts'

const cures: readonly (readonly [RegExp, string])[] = [
  [/FULL/, 'its disk is full, free some space'],
  [/BUSY|LOCKED/, 'another run is using it, wait until that one has ended'],
  [/CANTOPEN|READONLY|PERM|AUTH/, 'check the path and the permissions there'],
  [/CORRUPT|NOTADB/, 'it is damaged or no database, take an earlier copy or make it again'],
]

/**
 * What the driver refused, in words of this package. The driver's own error ends here: knex writes the statement and
 * every bound value into its message, and those are customers.
 */
export function databaseError(error: unknown, file: string): SqlEdaError {
  if (error instanceof SqlEdaError) return error
  const driverCode = codeOf(error)
  const cure =
    cures.find(([code]) => code.test(driverCode))?.[1] ?? 'its tables may have been changed by something else'
  return new SqlEdaError(
    'DATABASE',
    `The database ${file} does not do what it should (${driverCode}): ${cure}.`,
    {
      driverCode,
    },
  )
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
