import type Database from 'better-sqlite3'
import type { DeadLetter, Journal } from './open-journal.ts'

type Row = Omit<DeadLetter, 'issue'> & { readonly issue: string }

/** The part of the journal that knows which contacts the CRM refused. */
export function deadLetterReader(
  database: Database.Database,
): Pick<Journal, 'deadLetters' | 'keepDeadLetters'> {
  const select = database.prepare<[], Row>(
    `SELECT customer_id AS customerId, kind, code, message, issue, run_id AS runId, refusals
     FROM dead_letters ORDER BY customer_id`,
  )
  const drop = database.prepare<[string]>('DELETE FROM dead_letters WHERE customer_id = ?')
  const deadLetters = (): DeadLetter[] =>
    select.all().map((row) => ({ ...row, issue: row.issue === '' ? null : row.issue }))
  return {
    deadLetters,
    keepDeadLetters: database.transaction((customerIds: ReadonlySet<string>) => {
      for (const { customerId } of deadLetters()) if (!customerIds.has(customerId)) drop.run(customerId)
    }),
  }
}
