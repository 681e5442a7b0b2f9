import { connectSqlite, type SqliteDriver } from '../connect/connect-sqlite.ts'
import { SqlEdaError } from '../errors.ts'
import { loadRows } from '../statements/load-rows.ts'
import type { HistoryStore } from './history-store.ts'
import { sqliteHistoryVersions } from './history-versions.ts'
import { prepareSqliteHistory } from './prepare-sqlite-history.ts'
import { inTurn, patientTransaction, waitForLocks } from './sqlite-turns.ts'

/** @throws SqlEdaError `HISTORY` for a file that is none or cannot be opened, `DATABASE`, `DRIVER` */
export async function openSqliteHistory(file: string, driver?: SqliteDriver): Promise<HistoryStore> {
  const knex = await connectSqlite({ file, driver })
  try {
    await waitForLocks(knex)
    const grown = await inTurn(file, () => prepareSqliteHistory(knex, file, sqliteHistoryVersions))
    // What the earlier tables held is not left in free pages.
    if (grown) await inTurn(file, () => knex.raw('vacuum'))
  } catch (error) {
    await knex.destroy()
    throw unusable(error, file)
  }
  return {
    knex,
    inTurn: (work) => inTurn(file, work),
    write: (work) => patientTransaction(knex, work),
    compact: async () => void (await knex.raw('vacuum')),
    insert: loadRows,
  }
}

/** A file that SQLite cannot open is no history; what is known better stays as it is. */
function unusable(error: unknown, file: string): unknown {
  if (!(error instanceof SqlEdaError && /NOTADB|CORRUPT|CANTOPEN|READONLY/.test(error.driverCode ?? '')))
    return error
  return new SqlEdaError(
    'HISTORY',
    `${file} cannot be opened as the history (${error.driverCode}): check the path and the permissions there, or name a new file.`,
    { driverCode: error.driverCode },
  )
}
