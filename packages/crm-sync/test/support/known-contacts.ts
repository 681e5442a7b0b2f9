import type { ContactState } from '../../src/index.ts'
import type { KnownContact, KnownContacts } from '../../src/journal/read/known-contacts.ts'

type States = ReadonlyMap<string, ContactState>

/** What a journal would know with these contacts acknowledged and in doubt. */
export function knownContacts(acknowledged: States, unsettled: States = new Map()): KnownContacts {
  const rest = new Set([...acknowledged.keys(), ...unsettled.keys()])
  const contact = (customerId: string): KnownContact => ({
    acknowledged: acknowledged.get(customerId),
    unsettled: unsettled.get(customerId),
  })
  return {
    take: (customerId) => (rest.delete(customerId) ? contact(customerId) : undefined),
    *rest() {
      for (const customerId of rest) yield [customerId, contact(customerId)] as const
    },
  }
}
