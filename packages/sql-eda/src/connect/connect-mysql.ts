import knex, { type Knex } from 'knex'
import type { DatabaseAddress } from './database-address.ts'
import { guardedClient } from './guarded-client.ts'
import { loadDriver } from './load-driver.ts'
import { mysqlSession } from './mysql-session.ts'
import { safeNumber } from './safe-number.ts'
import { silent } from './silent.ts'
import { tlsOptions } from './tls-options.ts'

const snapshot = [
  'set session transaction read only',
  'set session transaction isolation level repeatable read',
  'start transaction with consistent snapshot',
]

/**
 * Connects to MySQL or MariaDB, read-only: every query until the close sees the same snapshot (of tables with
 * transactions). One connection.
 *
 * @throws SqlEdaError `DRIVER` when the package `mysql2` is not there; later, whatever the database refuses is a `DATABASE`
 */
export async function connectMysql(address: DatabaseAddress): Promise<Knex> {
  await loadDriver('mysql2', 'MySQL and MariaDB')
  const { default: client } = await import('knex/lib/dialects/mysql2/index.js')
  const ssl = tlsOptions(address)
  return knex({
    client: guardedClient(client, address.shown),
    connection: {
      ...(address.host.startsWith('/')
        ? { socketPath: address.host }
        : { host: address.host, port: address.port }),
      user: address.user,
      password: address.password,
      database: address.database,
      ...(ssl ? { ssl } : {}),
      charset: 'utf8mb4',
      connectTimeout: 10_000,
      multipleStatements: false,
      dateStrings: true,
      typeCast,
    },
    pool: {
      min: 1,
      max: 1,
      // A promise given back beside the callback would make Node warn on stderr.
      afterCreate: (
        connection: MysqlConnection,
        done: (error: Error | null, connection: unknown) => void,
      ): void => {
        prepare(connection).then(
          () => done(null, connection),
          (error: Error) => done(error, connection),
        )
      },
    },
    log: silent,
  })
}

interface MysqlConnection {
  query(sql: string, done: (error: Error | null, rows: { readonly version: string }[]) => void): void
}

async function prepare(connection: MysqlConnection): Promise<void> {
  const run = (sql: string): Promise<{ readonly version: string }[]> =>
    new Promise((resolve, reject) =>
      connection.query(sql, (error, rows) => (error === null ? resolve(rows) : reject(error))),
    )
  const [row] = await run('select version() as version')
  await run(
    `set names utf8mb4 collate ${row?.version.includes('MariaDB') ? 'utf8mb4_nopad_bin' : 'utf8mb4_0900_bin'}`,
  )
  for (const statement of [...mysqlSession, ...snapshot]) await run(statement)
}

interface MysqlField {
  readonly type: string
  string(): string | null
}

const numeric = /^(TINY|SHORT|LONG|INT24|LONGLONG|FLOAT|DOUBLE|DECIMAL|NEWDECIMAL)$/

function typeCast(field: MysqlField, next: () => unknown): unknown {
  if (!numeric.test(field.type)) return next()
  const text = field.string()
  return text === null ? null : safeNumber(text)
}
