import type Database from 'better-sqlite3'
import type { Journal } from '../journal.ts'

/** What became of the contacts that the plans of a month were about, each by its latest write. */
export interface PushCounts {
  /** Written with what was wanted: made or changed. */
  readonly written: number
  /** Of whom our values were taken away. */
  readonly removed: number
  /** Refused by the CRM for good. */
  readonly rejected: number
  /** Sent, and never answered. */
  readonly unknown: number
}

type Row = readonly [fate: keyof PushCounts, contacts: number]

/** The part of the journal that counts what was pushed in the name of a month. */
export function pushReader(database: Database.Database): Pick<Journal, 'pushOf'> {
  const begun = database.prepare<[string], number>('SELECT count(*) FROM plans WHERE issue = ?').pluck()
  const counts = database
    .prepare<[string], Row>(
      `SELECT CASE WHEN state = 'applied' THEN CASE kind WHEN 'removal' THEN 'removed' ELSE 'written' END
              WHEN state = 'rejected' THEN 'rejected' ELSE 'unknown' END AS fate, count(*)
       FROM (SELECT o.kind, o.state, row_number() OVER
               (PARTITION BY o.customer ORDER BY o.plan_id DESC, o.position DESC) AS newest
             FROM operations o JOIN plans p ON p.id = o.plan_id
             WHERE p.issue = ? AND o.state NOT IN ('superseded', 'planned'))
       WHERE newest = 1 GROUP BY fate`,
    )
    .raw()
  return {
    pushOf: (issue) => {
      if (begun.get(issue) === 0) return null
      return { written: 0, removed: 0, rejected: 0, unknown: 0, ...Object.fromEntries(counts.all(issue)) }
    },
  }
}
