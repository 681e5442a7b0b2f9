import { rm } from 'node:fs/promises'
import { connectSqlite } from '../connect/connect-sqlite.ts'
import { SqlEdaError } from '../errors.ts'

/**
 * Keeps a target for one import, by an exclusive lock on a file beside it. The system itself gives the lock back when the
 * process ends, however it ends, so a killed import bars nobody.
 *
 * @returns gives the lock back
 * @throws SqlEdaError `IMPORT` when another import holds it
 */
export async function lockTarget(target: string, name: string): Promise<() => Promise<void>> {
  const file = `${target}.import-lock`
  const knex = await connectSqlite({ file })
  try {
    // Nothing is written, so nothing needs a journal beside it.
    await knex.raw('pragma journal_mode = memory')
    await knex.raw('begin exclusive')
  } catch (error) {
    await knex.destroy()
    if (error instanceof SqlEdaError && error.driverCode?.startsWith('SQLITE_BUSY'))
      throw new SqlEdaError('IMPORT', `Another import is writing ${name}: wait until it is done.`, {
        cause: error,
      })
    throw error
  }
  return async () => {
    await knex.raw('rollback')
    await knex.destroy()
    await rm(file, { force: true })
  }
}
