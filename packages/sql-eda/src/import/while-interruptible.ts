import type { Knex } from 'knex'
import { isInterruptible } from '../connect/is-interruptible.ts'

/**
 * Does work in a transaction whose statements are interrupted when `signal` fires, where the driver can (`sqlite3`):
 * the statements that build the tables take seconds each.
 */
export async function whileInterruptible<Result>(
  trx: Knex.Transaction,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const connection: unknown = await trx.client.acquireConnection()
  const interrupt = (): void => {
    if (isInterruptible(connection)) connection.interrupt()
  }
  signal?.addEventListener('abort', interrupt)
  try {
    return await work()
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}
