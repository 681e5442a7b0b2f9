import knex, { type Knex } from 'knex'
import type { DatabaseAddress } from './database-address.ts'
import { type DriverClient, guardedClient } from './guarded-client.ts'
import { loadDriver } from './load-driver.ts'
import { safeNumber } from './safe-number.ts'
import { silent } from './silent.ts'
import { tlsOptions } from './tls-options.ts'

/** What the session reads with: one snapshot, and nothing can be written. */
const snapshot = 'begin isolation level repeatable read, read only'

const session = [
  'set default_transaction_read_only = on',
  "set datestyle = 'ISO'",
  "set time zone 'UTC'",
  'set idle_in_transaction_session_timeout = 0',
  // Expressions over expressions are estimated far too small: a loop over them would take the square of the rows.
  'set enable_nestloop = off',
  // The same estimates make it compile what runs for milliseconds.
  'set jit = off',
  snapshot,
].join('; ')

/**
 * Connects to PostgreSQL, read-only: every query until the close sees the same snapshot. One connection.
 *
 * @throws SqlEdaError `DRIVER` when the package `pg` is not there; later, whatever the database refuses is a `DATABASE`
 */
export async function connectPostgresql(address: DatabaseAddress): Promise<Knex> {
  return await connect(address, session, snapshotClient)
}

/**
 * Connects to PostgreSQL, to read and write. One connection.
 *
 * @param settings statements that each session starts with
 * @throws SqlEdaError as `connectPostgresql`
 */
export async function connectPostgresqlToWrite(
  address: DatabaseAddress,
  settings: readonly string[],
): Promise<Knex> {
  return await connect(address, settings.join('; '), (client) => client)
}

async function connect(
  address: DatabaseAddress,
  session: string,
  extend: (client: DriverClient) => DriverClient,
): Promise<Knex> {
  await loadDriver('pg', 'PostgreSQL')
  const { default: client } = await import('knex/lib/dialects/postgres/index.js')
  return knex({
    client: guardedClient(extend(client), address.shown),
    connection: {
      host: address.host,
      port: address.port,
      user: address.user,
      password: address.password,
      database: address.database,
      ssl: tlsOptions(address),
      application_name: 'clientele',
      connectionTimeoutMillis: 10_000,
      types: { getTypeParser: (oid: number) => parsers.get(oid) ?? asText },
    },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: PgConnection, done: (error: Error | null, connection: unknown) => void) =>
        connection.query(session, (error) => done(error, connection)),
    },
    log: silent,
  })
}

interface PgConnection {
  query(sql: string, done: (error: Error | null) => void): void
}

// Oids of pg_type: int2, int4, int8, oid, float4, float8, numeric, bool.
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map([
  ...[21, 23, 20, 26, 700, 701, 1700].map((oid): [number, (text: string) => unknown] => [oid, safeNumber]),
  [16, (text) => (text === 't' ? 1 : 0)],
])

const asText = (text: string): string => text

// A statement that fails ends the snapshot in PostgreSQL: without another, every later one would be refused.
function snapshotClient(Client: DriverClient): DriverClient {
  return class extends Client {
    override async _query(connection: unknown, statement: object): Promise<{ readonly response: unknown }> {
      try {
        return await super._query(connection, statement)
      } catch (error) {
        await super._query(connection, { sql: 'rollback', bindings: [] }).catch(() => undefined)
        await super._query(connection, { sql: snapshot, bindings: [] }).catch(() => undefined)
        throw error
      }
    }
  }
}
