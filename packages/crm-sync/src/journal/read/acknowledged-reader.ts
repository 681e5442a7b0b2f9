import type Database from 'better-sqlite3'
import { byCodeUnit } from '../../by-code-unit.ts'
import type { ContactState } from '../../contact-state.ts'
import type { CustomerTable } from '../customer-table.ts'
import type { Journal } from '../journal.ts'
import type { StateTable } from '../state-table.ts'
import type { KnownContact, KnownContacts } from './known-contacts.ts'

type AcknowledgedReader = Pick<Journal, 'acknowledged' | 'acknowledgedOf' | 'unsettled'>

/** The part of the journal that tells what the CRM last confirmed, and what is in doubt, by customer id. */
export function acknowledgedReader(
  database: Database.Database,
  customers: CustomerTable,
  states: StateTable,
  known: () => KnownContacts,
): AcknowledgedReader {
  const selectOne = database
    .prepare<[number], number>('SELECT state FROM acknowledged WHERE customer = ?')
    .pluck()
  const byCustomer = (pick: keyof KnownContact): Map<string, ContactState> => {
    const contacts: [string, ContactState][] = []
    for (const [customerId, contact] of known().rest()) {
      const state = contact[pick]
      if (state !== undefined) contacts.push([customerId, state])
    }
    return new Map(contacts.sort(([a], [b]) => byCodeUnit(a, b)))
  }
  return {
    acknowledged: () => byCustomer('acknowledged'),
    unsettled: () => byCustomer('unsettled'),
    acknowledgedOf(customerId) {
      const customer = customers.find(customerId)
      const state = customer === null ? undefined : selectOne.get(customer)
      return state === undefined ? null : states.get(state)
    },
  }
}
