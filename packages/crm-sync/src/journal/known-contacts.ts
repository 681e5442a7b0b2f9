import type Database from 'better-sqlite3'
import type { ContactState } from '../contact-state.ts'
import type { CustomerTable } from './customer-table.ts'
import type { StateTable } from './state-table.ts'

/** What is known of one contact: at least one of the two is there. */
export interface KnownContact {
  /** What the CRM last confirmed. */
  readonly acknowledged: ContactState | undefined
  /** What was last sent, when neither that nor a later write was answered as applied. */
  readonly unsettled: ContactState | undefined
}

/** All contacts that a journal knows at one moment, to be gone through once. */
export interface KnownContacts {
  /** What is known of a customer, who is not among the rest any more; undefined for nothing. */
  take(customerId: string): KnownContact | undefined
  /** Those that were not taken, in no order; their ids are opened one by one. */
  rest(): Iterable<readonly [customerId: string, KnownContact]>
}

/**
 * Reads what the journal knows. A contact costs a pseudonym and two numbers of memory, since states are stored once, and
 * its id is opened only if nobody asked for it: a million contacts need about 100 MB.
 */
export function knownContactsReader(
  database: Database.Database,
  customers: CustomerTable,
  states: StateTable,
): () => KnownContacts {
  const selectAcknowledged = database
    .prepare<[], [string, number]>(
      'SELECT key, state FROM acknowledged JOIN customers ON customers.id = customer',
    )
    .raw()
  const selectUnsettled = database.prepare<[], [string, number]>(UNSETTLED).raw()
  return () => {
    const acknowledged = new Map<string, number>()
    for (const [key, state] of selectAcknowledged.iterate()) acknowledged.set(key, state)
    const unsettled = new Map<string, number>()
    for (const [key, state] of selectUnsettled.iterate()) unsettled.set(key, state)
    const contact = (confirmed: number | undefined, sent: number | undefined): KnownContact => ({
      acknowledged: confirmed === undefined ? undefined : states.get(confirmed),
      unsettled: sent === undefined ? undefined : states.get(sent),
    })
    return {
      take(customerId) {
        if (acknowledged.size + unsettled.size === 0) return undefined
        const key = customers.keyOf(customerId)
        const [confirmed, sent] = [acknowledged.get(key), unsettled.get(key)]
        if (confirmed === undefined && sent === undefined) return undefined
        acknowledged.delete(key)
        unsettled.delete(key)
        return contact(confirmed, sent)
      },
      *rest() {
        for (const [key, confirmed] of acknowledged) {
          yield [customers.idOfKey(key), contact(confirmed, unsettled.get(key))]
        }
        for (const [key, sent] of unsettled) {
          if (!acknowledged.has(key)) yield [customers.idOfKey(key), contact(undefined, sent)]
        }
      },
    }
  }
}

/** A later rejection does not settle a contact: it leaves the CRM with whatever the earlier write did. */
const UNSETTLED = `SELECT key, target FROM operations AS doubtful JOIN customers ON customers.id = customer
  WHERE state IN ('sent', 'unknown') AND NOT EXISTS (
    SELECT 1 FROM operations AS later
    WHERE later.customer = doubtful.customer AND later.state = 'applied' AND later.plan_id > doubtful.plan_id
  )
  ORDER BY plan_id`
