import type { Knex } from 'knex'
import type { Dialect } from '../dialect/dialect.ts'
import { mariadbDialect, mysqlDialect } from '../dialect/mysql.ts'
import { postgresqlDialect } from '../dialect/postgresql.ts'
import { connectMysql } from './connect-mysql.ts'
import { connectPostgresql } from './connect-postgresql.ts'
import { type DatabaseAddress, databaseAddress } from './database-address.ts'

/** A connection to a database server, with the SQL it speaks. */
export interface ServerConnection {
  readonly knex: Knex
  readonly dialect: Dialect
  /** The address without its password, for messages. */
  readonly shown: string
}

/**
 * Connects to a database server, read-only, and sees that it answers.
 *
 * @throws SqlEdaError `BAD_SOURCE` for an address that cannot be read, `DRIVER` without its package, `DATABASE` when the
 * server cannot be reached or lets nobody in
 */
export async function connectServer(url: string): Promise<ServerConnection> {
  const address = databaseAddress(url)
  return { ...(await servers[address.kind](address)), shown: address.shown }
}

/** How each kind of server is reached; a new one is a line here. */
const servers: Readonly<
  Record<DatabaseAddress['kind'], (address: DatabaseAddress) => Promise<Omit<ServerConnection, 'shown'>>>
> = {
  async postgresql(address) {
    const knex = await connectPostgresql(address)
    await answering(knex, 'select 1')
    return { knex, dialect: postgresqlDialect }
  },
  async mysql(address) {
    const knex = await connectMysql(address)
    const version = JSON.stringify(await answering(knex, 'select version() as version'))
    return { knex, dialect: version.includes('MariaDB') ? mariadbDialect : mysqlDialect }
  },
}

async function answering(knex: Knex, question: string): Promise<unknown> {
  try {
    return await knex.raw(question)
  } catch (error) {
    await knex.destroy()
    throw error
  }
}
