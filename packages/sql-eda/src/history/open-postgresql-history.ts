import type { Knex } from 'knex'
import { connectPostgresqlToWrite } from '../connect/connect-postgresql.ts'
import { databaseAddress } from '../connect/database-address.ts'
import { SqlEdaError } from '../errors.ts'
import { historyInUse } from './history-in-use.ts'
import type { HistoryStore } from './history-store.ts'
import { postgresqlHistoryVersions } from './history-versions.ts'
import { historySchema, preparePostgresqlHistory } from './prepare-postgresql-history.ts'

/** How long a statement waits for the lock of another run. */
const lockWaitMs = 5000

/**
 * The history in the schema `clientele` of a PostgreSQL database; nothing is written outside it.
 *
 * @throws SqlEdaError `BAD_SOURCE` for an address that cannot be read; `HISTORY` for another kind of database or a schema
 * that is something else; `DATABASE`, `DRIVER`
 */
export async function openPostgresqlHistory(url: string): Promise<HistoryStore> {
  const address = databaseAddress(url)
  const { shown } = address
  if (address.kind !== 'postgresql')
    throw new SqlEdaError(
      'HISTORY',
      `A history lives in a SQLite file or in PostgreSQL, and ${shown} is neither: name one of them.`,
    )
  const knex = await connectPostgresqlToWrite(address, [
    `set search_path = ${historySchema}`,
    `set lock_timeout = ${lockWaitMs}`,
  ])
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw error instanceof SqlEdaError && error.driverCode === lockNotAvailable
        ? historyInUse(shown, error)
        : error
    }
  }
  try {
    await inTurn(() => preparePostgresqlHistory(knex, shown, postgresqlHistoryVersions))
  } catch (error) {
    await knex.destroy()
    throw unusable(error, shown)
  }
  return {
    knex,
    inTurn,
    write: (work) =>
      knex.transaction(async (trx) => {
        // Readers are let through, and see the month before.
        await trx.raw('lock table runs in exclusive mode')
        await work(trx)
      }),
    insert: insertRows,
    // Its own vacuum does that in time.
    compact: async () => undefined,
  }
}

const lockNotAvailable = '55P03'
const privilegeMissing = '42501'

function unusable(error: unknown, shown: string): unknown {
  if (!(error instanceof SqlEdaError && error.driverCode === privilegeMissing)) return error
  return new SqlEdaError(
    'HISTORY',
    `The user of ${shown} may not make the schema ${historySchema}: let an owner of the database make it (create schema ${historySchema} authorization …), or name another.`,
    { driverCode: error.driverCode },
  )
}

// The rows travel as one JSON text and take the types of the table.
async function insertRows(
  trx: Knex,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  if (rows.length === 0) return
  const names = columns.join(', ')
  const records = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  )
  await trx.raw(
    `insert into ${table} (${names})
    select ${names} from json_populate_recordset(cast(null as ${table}), cast(? as json))`,
    [JSON.stringify(records)],
  )
}
