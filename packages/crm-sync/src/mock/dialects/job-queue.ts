import type Database from 'better-sqlite3'
import type { Dialect } from './dialect.ts'

/** Work that a CRM takes in and does later. */
export interface Job {
  readonly id: number
  readonly createdAt: number
  /** The request as it came. */
  readonly work: unknown
  /** Null until it is done. */
  readonly outcome: unknown
}

/** The jobs of one dialect. */
export interface JobQueue {
  add(work: unknown): Job
  get(id: number): Job | undefined
  /** Jobs that are not done, oldest first. */
  pending(): readonly Job[]
  /** Does what is due, oldest first. */
  runDue(): Promise<void>
}

interface Row {
  readonly id: number
  readonly created_at: number
  readonly work: string
  readonly outcome: string | null
}

/**
 * Jobs that are done when they are asked about after their time, in the order in which they came: no timers, so that
 * nothing depends on the speed of the machine.
 *
 * @param delayMs from the request until it is done
 * @param now milliseconds since 1970
 */
export function createJobQueue(
  database: Database.Database,
  dialect: Dialect,
  delayMs: number,
  now: () => number,
  perform: (work: unknown) => Promise<unknown>,
): JobQueue {
  const insert = database.prepare<[string, number, number, string]>(
    'INSERT INTO audience_jobs (dialect, created_at, due_at, work) VALUES (?, ?, ?, ?)',
  )
  const byId = database.prepare<[string, number], Row>(
    'SELECT * FROM audience_jobs WHERE dialect = ? AND id = ?',
  )
  const due = database.prepare<[string, number], Row>(
    'SELECT * FROM audience_jobs WHERE dialect = ? AND outcome IS NULL AND due_at <= ? ORDER BY id',
  )
  const pending = database.prepare<[string], Row>(
    'SELECT * FROM audience_jobs WHERE dialect = ? AND outcome IS NULL ORDER BY id',
  )
  const finish = database.prepare<[string, number]>('UPDATE audience_jobs SET outcome = ? WHERE id = ?')
  const fromRow = ({ id, created_at: createdAt, work, outcome }: Row): Job => ({
    id,
    createdAt,
    work: JSON.parse(work),
    outcome: outcome === null ? null : JSON.parse(outcome),
  })
  let turn: Promise<void> = Promise.resolve()
  return {
    add(work) {
      const createdAt = now()
      const id = Number(
        insert.run(dialect, createdAt, createdAt + delayMs, JSON.stringify(work)).lastInsertRowid,
      )
      return { id, createdAt, work, outcome: null }
    },
    get(id) {
      const row = byId.get(dialect, id)
      return row === undefined ? undefined : fromRow(row)
    },
    pending: () => pending.all(dialect).map(fromRow),
    runDue() {
      // One after the other, also when two clients ask at once.
      turn = turn.then(async () => {
        for (const row of due.all(dialect, now())) {
          finish.run(JSON.stringify(await perform(JSON.parse(row.work))), row.id)
        }
      })
      return turn
    },
  }
}
