import type { Contact } from '../store/contact-store.ts'

/** Properties that a read returns when none are asked for. */
export const DEFAULT_PROPERTIES: readonly string[] = ['createdate', 'email', 'firstname', 'lastname']

const ALWAYS = ['hs_object_id', 'lastmodifieddate']

/** A contact on the wire, with the properties named; those it does not have are null. */
export function contactJson(contact: Contact, names: Iterable<string>): Record<string, unknown> {
  const computed: Record<string, string> = {
    hs_object_id: String(contact.id),
    createdate: contact.createdAt,
    lastmodifieddate: contact.updatedAt,
  }
  const properties: Record<string, string | null> = {}
  for (const name of [...names, ...ALWAYS]) {
    properties[name] = computed[name] ?? contact.properties[name] ?? null
  }
  return {
    id: String(contact.id),
    properties,
    createdAt: contact.createdAt,
    updatedAt: contact.updatedAt,
    archived: contact.archived,
    ...(contact.archived ? { archivedAt: contact.updatedAt } : {}),
  }
}
