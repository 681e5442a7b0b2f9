import { SqlEdaError } from '../errors.ts'

/** @throws SqlEdaError `ABORTED` once the caller has given up */
export function refuseAbort(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new SqlEdaError('ABORTED', 'The import was stopped: the database is as it was before.')
}
