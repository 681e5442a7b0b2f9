import type { Knex } from 'knex'
import { databaseError } from './database-error.ts'

/** A knex client of which no error comes out with a statement or a value in it, in or outside transactions. */
export function guardedClient(Client: typeof Knex.Client, file: string): typeof Knex.Client {
  return class extends Client {
    override async acquireRawConnection(): Promise<unknown> {
      try {
        return await super.acquireRawConnection()
      } catch (error) {
        throw databaseError(error, file)
      }
    }

    override async query(connection: unknown, statement: unknown): Promise<unknown> {
      try {
        return await super.query(connection, statement)
      } catch (error) {
        throw databaseError(error, file)
      }
    }
  }
}
