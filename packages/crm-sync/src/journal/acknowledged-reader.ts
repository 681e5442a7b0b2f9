import type Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'

type Row = [string, string, string, string, string, string, string, string, string, string, string]

/** Reads the acknowledged state of all contacts, in code-unit order of the customer id. */
export function acknowledgedReader(database: Database.Database): () => ReadonlyMap<string, ContactState> {
  const select = database
    .prepare<[], Row>(
      `SELECT customer_id, segment, population, tags, r_score, f_score, m_score,
              previous_segment, segment_since, issue, run_id
       FROM acknowledged ORDER BY customer_id`,
    )
    .raw()
  return () => {
    const contacts = new Map<string, ContactState>()
    for (const row of select.iterate()) {
      const [customerId, segment, population, tags, rScore, fScore, mScore] = row
      const [, , , , , , , previousSegment, segmentSince, issue, runId] = row
      contacts.set(customerId, {
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
      })
    }
    return contacts
  }
}
