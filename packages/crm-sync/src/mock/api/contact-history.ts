import type { Contact, ContactStore, ContactVersion } from '../store/contact-store.ts'

/** A property that a write changed. */
export interface PropertyChangeEntry {
  readonly at: string
  readonly source: ContactVersion['source']
  readonly property: string
  /** Empty for none. */
  readonly from: string
  readonly to: string
}

/** What changed on a contact, newest first; within one write by name. Linear in versions times properties. */
export function contactChanges(versions: readonly ContactVersion[]): PropertyChangeEntry[] {
  const changes: PropertyChangeEntry[] = []
  let before: Contact['properties'] = {}
  for (const { at, source, properties } of versions) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(properties)])].sort().reverse()
    for (const property of names) {
      const [from, to] = [before[property] ?? '', properties[property] ?? '']
      if (from !== to) changes.push({ at, source, property, from, to })
    }
    before = properties
  }
  return changes.reverse()
}

/** The part of an answer that `propertiesWithHistory` asks for; nothing when no property is named. */
export function historyJson(
  contacts: ContactStore,
  contact: Contact,
  names: readonly string[],
): Record<string, unknown> {
  if (names.length === 0) return {}
  const changes = contactChanges(contacts.versions(contact.id))
  const histories = names.map((name) => {
    const own = changes.filter(({ property }) => property === name)
    return [
      name,
      own.map(({ to, at, source }) => ({ value: to, timestamp: at, sourceType: source })),
    ] as const
  })
  return { propertiesWithHistory: Object.fromEntries(histories) }
}
