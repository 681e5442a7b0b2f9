import type Database from 'better-sqlite3'
import type { ContactState } from '../../contact-state.ts'
import type { CustomerTable } from '../customer-table.ts'
import { pseudonymIndex } from '../pseudonyms/pseudonym-index.ts'
import type { StateTable } from '../state-table.ts'

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
 * its id is opened only if nobody asked for it: a million contacts need about 40 MB.
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
  const count = database.prepare<[], number>(CAPACITY).pluck()
  return () => {
    const capacity = count.get() ?? 0
    const index = pseudonymIndex(capacity)
    // Numbers of states; 0 for none.
    const [acknowledged, unsettled] = [new Uint32Array(capacity), new Uint32Array(capacity)]
    for (const [key, state] of selectAcknowledged.iterate()) acknowledged[index.enter(key)] = state
    for (const [key, state] of selectUnsettled.iterate()) unsettled[index.enter(key)] = state
    const taken = (place: number): KnownContact | undefined => {
      const [confirmed = 0, sent = 0] = [acknowledged[place], unsettled[place]]
      if (confirmed + sent === 0) return undefined
      acknowledged[place] = 0
      unsettled[place] = 0
      return {
        acknowledged: confirmed === 0 ? undefined : states.get(confirmed),
        unsettled: sent === 0 ? undefined : states.get(sent),
      }
    }
    return {
      take(customerId) {
        if (index.size === 0) return undefined
        const place = index.find(customers.keyOf(customerId))
        return place < 0 ? undefined : taken(place)
      },
      *rest() {
        for (let place = 0; place < index.size; place++) {
          const contact = taken(place)
          if (contact !== undefined) yield [customers.idOfKey(index.at(place)), contact]
        }
      },
    }
  }
}

const CAPACITY = `SELECT (SELECT count(*) FROM acknowledged)
  + (SELECT count(*) FROM operations WHERE state IN ('sent', 'unknown'))`

/** A later rejection does not settle a contact: it leaves the CRM with whatever the earlier write did. */
const UNSETTLED = `SELECT key, target FROM operations AS doubtful JOIN customers ON customers.id = customer
  WHERE state IN ('sent', 'unknown') AND NOT EXISTS (
    SELECT 1 FROM operations AS later
    WHERE later.customer = doubtful.customer AND later.state = 'applied' AND later.plan_id > doubtful.plan_id
  )
  ORDER BY plan_id`
