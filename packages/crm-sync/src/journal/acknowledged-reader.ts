import type Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'
import type { Journal } from './open-journal.ts'

type Row = [string, string, string, string, string, string, string, string, string, string, string]

const COLUMNS = `customer_id, segment, population, tags, r_score, f_score, m_score,
  previous_segment, segment_since, issue, run_id`

/** The part of the journal that knows what the CRM last confirmed. */
export function acknowledgedReader(
  database: Database.Database,
): Pick<Journal, 'acknowledged' | 'acknowledgedOf'> {
  const select = database.prepare<[], Row>(`SELECT ${COLUMNS} FROM acknowledged ORDER BY customer_id`).raw()
  const selectOne = database
    .prepare<[string], Row>(`SELECT ${COLUMNS} FROM acknowledged WHERE customer_id = ?`)
    .raw()
  return {
    acknowledged() {
      const contacts = new Map<string, ContactState>()
      for (const row of select.iterate()) contacts.set(row[0], stateOf(row))
      return contacts
    },
    acknowledgedOf(customerId) {
      const row = selectOne.get(customerId)
      return row === undefined ? null : stateOf(row)
    },
  }
}

function stateOf(row: Row): ContactState {
  const [, segment, population, tags, rScore, fScore, mScore] = row
  const [, , , , , , , previousSegment, segmentSince, issue, runId] = row
  return {
    segment,
    population,
    tags,
    rScore,
    fScore,
    mScore,
    previousSegment,
    segmentSince,
    issue,
    runId,
  }
}
