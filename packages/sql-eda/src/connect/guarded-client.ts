import type { Knex } from 'knex'
import { databaseError } from './database-error.ts'
import { isInterruptible } from './is-interruptible.ts'

/** A knex client class with the level below `query`, which its types leave out. */
export type DriverClient = Pick<typeof Knex.Client, keyof typeof Knex.Client> &
  (new (
    config: Knex.Config,
  ) => Knex.Client & {
    _query(connection: unknown, statement: object): Promise<{ readonly response: unknown }>
  })

/** A knex client of which no error comes out with a statement or a value in it, in or outside transactions. */
export interface GuardedClient extends Knex.Client {
  /**
   * Runs a statement as it stands, with the placeholders of the database: unlike `raw`, which takes every `?` for one,
   * in literals and quoted names too.
   *
   * @param signal interrupts the statement where the driver can (`sqlite3`); elsewhere it ends by itself or by time-out
   * @returns what the driver answers
   */
  runStatement(
    sql: string,
    bindings: readonly (string | number | null)[],
    signal?: AbortSignal,
  ): Promise<unknown>

  /**
   * What the database says against a statement before it looks at any row; `null` when nothing. The words are the
   * database's own and repeat parts of the statement: for statements that the user wrote.
   */
  objection(sql: string, bindings: readonly (string | number | null)[]): Promise<string | null>
}

/** @param database what an error calls it: a path, or an address without a password */
export function guardedClient(Client: DriverClient, database: string): typeof Knex.Client {
  return class extends Client implements GuardedClient {
    override async acquireRawConnection(): Promise<unknown> {
      try {
        return await super.acquireRawConnection()
      } catch (error) {
        throw databaseError(error, database)
      }
    }

    override async destroyRawConnection(connection: unknown): Promise<void> {
      // knex promisifies what gives a promise already, and Node says so on the error stream.
      if (!endsByCall(connection)) return await super.destroyRawConnection(connection)
      await new Promise<void>((resolve) => connection.end(() => resolve()))
    }

    override async query(connection: unknown, statement: unknown): Promise<unknown> {
      try {
        return await super.query(connection, statement)
      } catch (error) {
        throw databaseError(error, database)
      }
    }

    async objection(sql: string, bindings: readonly (string | number | null)[]): Promise<string | null> {
      const connection: unknown = await this.acquireConnection()
      try {
        await super._query(connection, { sql: `explain ${sql}`, bindings, method: 'raw' })
        return null
      } catch (error) {
        return error instanceof Error ? error.message : 'no reason given'
      } finally {
        await this.releaseConnection(connection)
      }
    }

    async runStatement(
      sql: string,
      bindings: readonly (string | number | null)[],
      signal?: AbortSignal,
    ): Promise<unknown> {
      let connection: unknown
      let repeating: NodeJS.Timeout | undefined
      const interrupt = (): void => {
        if (!isInterruptible(connection)) return
        connection.interrupt()
        // A statement that waits for a thread of the driver is not under way yet, and would not hear of it.
        repeating ??= setInterval(interrupt, interruptEveryMs)
      }
      try {
        connection = await this.acquireConnection()
        signal?.throwIfAborted()
        signal?.addEventListener('abort', interrupt)
        const { response } = await super._query(connection, { sql, bindings, method: 'raw' })
        return response
      } catch (error) {
        throw databaseError(error, database)
      } finally {
        clearInterval(repeating)
        signal?.removeEventListener('abort', interrupt)
        if (connection !== undefined) await this.releaseConnection(connection)
      }
    }
  }
}

const interruptEveryMs = 50

/** Connections of servers, unlike those of SQLite. */
function endsByCall(connection: unknown): connection is { end(done: () => void): void } {
  return typeof connection === 'object' && connection !== null && 'end' in connection
}
