import type { Knex } from 'knex'

/** A table of the history. */
export type HistoryTable = 'runs' | 'segments' | 'customers' | 'memberships' | 'segment_changes'

/** A database that holds the history: its tables are there, and what differs between databases is behind these. */
export interface HistoryStore {
  /** Reads the tables by their bare names. */
  readonly knex: Knex
  /**
   * Lets work wait while another run uses the history. The work is one statement or one `write`, so that it can be
   * repeated.
   *
   * @throws SqlEdaError `HISTORY` when the other run does not end within some seconds
   */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** A transaction that alone writes; others see all of it or nothing. */
  write(work: (trx: Knex) => Promise<void>): Promise<void>
  /** Writes the file anew without what was deleted, where the database is a file of ours. */
  compact(): Promise<void>
  /** Appends rows, their cells in the order of `columns`. */
  insert(
    trx: Knex,
    table: HistoryTable,
    columns: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): Promise<void>
}
