import type { Contact, ContactStore, UniqueValues } from '../store/contact-store.ts'
import type { PropertyStore } from '../store/property-store.ts'
import type { ApiProblem } from './api-error.ts'
import { checkValues, type IncomingValues } from './property-values.ts'

/** A write that was carried out, or the reason why it was not. */
export type WriteResult =
  | { readonly contact: Contact; readonly created: boolean }
  | { readonly problem: ApiProblem }

/** Validating writes to contacts; each touches one contact or none. */
export interface ContactWriter {
  create(values: IncomingValues): WriteResult
  update(contact: Contact, values: IncomingValues): WriteResult
}

/** Writers over the stores of an account. */
export function createContactWriter(
  contacts: ContactStore,
  properties: PropertyStore,
  now: () => number,
): ContactWriter {
  const at = (): string => new Date(now()).toISOString()

  function unique(values: Readonly<Record<string, string>>): UniqueValues {
    return Object.entries(values).filter(([name]) => properties.get(name)?.hasUniqueValue === true)
  }

  function conflict(values: UniqueValues, self: number | null): ApiProblem | null {
    for (const [property, value] of values) {
      const other = contacts.find(property, value)
      if (other !== undefined && other.id !== self) {
        const message = `Contact already exists. Existing ID: ${other.id}`
        return { status: 409, category: 'CONFLICT', message }
      }
    }
    return null
  }

  function write(contact: Contact | null, incoming: IncomingValues): WriteResult {
    const checked = checkValues(incoming, properties.get)
    if ('problem' in checked) return checked
    const merged = withoutEmpty({ ...contact?.properties, ...checked.values })
    const uniqueValues = unique(merged)
    const taken = conflict(uniqueValues, contact?.id ?? null)
    if (taken !== null) return { problem: taken }
    return contact === null
      ? { contact: contacts.insert(merged, uniqueValues, at()), created: true }
      : { contact: contacts.update(contact, merged, uniqueValues, at()), created: false }
  }

  return { create: (values) => write(null, values), update: (contact, values) => write(contact, values) }
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
