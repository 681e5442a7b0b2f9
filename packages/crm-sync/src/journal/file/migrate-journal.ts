import type Database from 'better-sqlite3'
import type { ContactState } from '../../contact-state.ts'
import { auditLog } from '../audit/audit-log.ts'
import { customerTable } from '../customer-table.ts'
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts'
import { stateTable } from '../state-table.ts'
import { allFindings, appendFindings } from '../write/journal-rebuild.ts'
import { refusalText } from '../write/refusal-text.ts'
import { JOURNAL_SCHEMA } from './journal-schema.ts'

/** What brings the tables of a version before 3 to the next one. */
export const OLDER_STEPS: Readonly<Record<number, string>> = {
  2: `CREATE TABLE dead_letters (
    customer_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    issue TEXT NOT NULL,
    run_id TEXT NOT NULL,
    refusals INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`,
}

const OLD_TABLES = ['acknowledged', 'plans', 'operations', 'dead_letters', 'identity', 'revision']

type OldOperation = [number, number, string, string, string, number, string, string | null]
type OldContact = Record<string, string>

/**
 * Brings the tables of version 3, which held customer ids in the clear, to version 4. To be called within a transaction, and
 * to be followed by a `VACUUM`.
 */
export function migrateFromVersion3(database: Database.Database, pseudonyms: Pseudonyms, at: string): void {
  database.exec('DROP INDEX IF EXISTS operations_by_customer; DROP INDEX IF EXISTS operations_in_doubt')
  for (const table of OLD_TABLES) database.exec(`ALTER TABLE ${table} RENAME TO old_${table}`)
  database.exec(JOURNAL_SCHEMA)
  const customers = customerTable(database, pseudonyms)
  const states = stateTable(database)
  const audit = auditLog(database, pseudonyms.auditKey)
  const numberOf = states.numbering()
  const rows = <Row>(sql: string): Row[] => database.prepare<[], Row>(sql).all()

  database.prepare('INSERT INTO identity SELECT id, ? FROM old_identity').run(pseudonyms.check)
  database.exec('UPDATE revision SET value = (SELECT value FROM old_revision)')
  database.exec(
    `INSERT INTO plans (id, hash, desired_hash, confirmed_hash, issue, run_id, finished)
     SELECT id, hash, desired_hash, confirmed_hash, issue, run_id, finished FROM old_plans`,
  )
  const acknowledge = database.prepare('INSERT INTO acknowledged VALUES (?, ?, NULL)')
  for (const row of rows<OldContact>('SELECT * FROM old_acknowledged ORDER BY customer_id')) {
    acknowledge.run(customers.enter(row.customer_id ?? ''), numberOf(oldState(row)))
  }
  const operate = database.prepare(
    `INSERT INTO operations (plan_id, position, customer, kind, state, attempts, target, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const operations = database
    .prepare<[], OldOperation>(
      `SELECT plan_id, position, customer_id, kind, state, attempts, target, reason FROM old_operations
       ORDER BY plan_id, position`,
    )
    .raw()
  for (const [plan, position, customerId, kind, state, attempts, target, reason] of operations.all()) {
    const wanted = numberOf(JSON.parse(target) as ContactState)
    operate.run(plan, position, customers.enter(customerId), kind, state, attempts, wanted, reason)
  }
  const bury = database.prepare('INSERT INTO dead_letters VALUES (?, ?, ?, ?, ?, ?, ?)')
  type OldLetter = OldContact & { readonly refusals: string }
  for (const letter of rows<OldLetter>('SELECT * FROM old_dead_letters ORDER BY customer_id')) {
    const { customer_id: customerId = '', kind, code, message = '', issue, run_id: runId, refusals } = letter
    const text = refusalText(message, customerId)
    bury.run(customers.enter(customerId), kind, code, text, issue, runId, refusals)
  }
  for (const table of OLD_TABLES.toReversed()) database.exec(`DROP TABLE old_${table}`)
  const found = allFindings({ database })
  audit.append({ type: 'migration', at, from: 3, contacts: found.length })
  appendFindings({ audit, states }, found)
}

function oldState(row: OldContact): ContactState {
  return {
    segment: row.segment ?? '',
    population: row.population ?? '',
    tags: row.tags ?? '',
    rScore: row.r_score ?? '',
    fScore: row.f_score ?? '',
    mScore: row.m_score ?? '',
    previousSegment: row.previous_segment ?? '',
    segmentSince: row.segment_since ?? '',
    issue: row.issue ?? '',
    runId: row.run_id ?? '',
  }
}
