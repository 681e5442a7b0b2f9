import type Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'

/**
 * Reads the contacts that were sent to the CRM without a certain answer ever since, with the state last sent. A
 * later rejection does not settle a contact: it leaves the CRM with whatever the earlier write did.
 */
export function unsettledReader(database: Database.Database): () => ReadonlyMap<string, ContactState> {
  const select = database
    .prepare<[], [string, string]>(
      `SELECT customer_id, target FROM operations AS doubtful
       WHERE state IN ('sent', 'unknown') AND NOT EXISTS (
         SELECT 1 FROM operations AS later
         WHERE later.customer_id = doubtful.customer_id AND later.state = 'applied'
           AND later.plan_id > doubtful.plan_id
       )
       ORDER BY customer_id, plan_id`,
    )
    .raw()
  return () => {
    const contacts = new Map<string, ContactState>()
    for (const [customerId, target] of select.iterate()) contacts.set(customerId, JSON.parse(target))
    return contacts
  }
}
