import type { Contact, ContactStore, UniqueValues, WriteSource } from '../store/contact-store.ts'
import type { PropertyStore } from '../store/property-store.ts'
import type { ApiProblem } from './api-error.ts'
import { checkValues, type IncomingValues } from './property-values.ts'

/** A write that was carried out, or the reason why it was not. */
export type WriteResult =
  | { readonly contact: Contact; readonly created: boolean }
  | { readonly problem: ApiProblem }

/** Circumstances of a write. */
export interface WriteOptions {
  /** Default `INTEGRATION`. */
  readonly source?: WriteSource | undefined
  /** Whether properties that the administrator requires must be there afterwards; default no. */
  readonly heedsRules?: boolean | undefined
}

/** Validating writes to contacts; each touches one contact or none. */
export interface ContactWriter {
  create(values: IncomingValues, options?: WriteOptions): WriteResult
  update(contact: Contact, values: IncomingValues, options?: WriteOptions): WriteResult
  /** Values of a contact under which it alone is found, its further e-mail addresses among them. */
  unique(values: Readonly<Record<string, string>>): UniqueValues
}

/** Writers over the stores of an account. */
export function createContactWriter(
  contacts: ContactStore,
  properties: PropertyStore,
  now: () => number,
): ContactWriter {
  const at = (): string => new Date(now()).toISOString()

  function unique(values: Readonly<Record<string, string>>): UniqueValues {
    const own = Object.entries(values).filter(([name]) => properties.get(name)?.hasUniqueValue === true)
    const further = values.hs_additional_emails?.split(';') ?? []
    return [
      ...own,
      ...further.filter((email) => email !== values.email).map((email) => ['email', email] as const),
    ]
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

  function write(
    contact: Contact | null,
    incoming: IncomingValues,
    { source = 'INTEGRATION', heedsRules = false }: WriteOptions = {},
  ): WriteResult {
    const checked = checkValues(incoming, properties.get, source === 'CRM_UI')
    if ('problem' in checked) return checked
    const merged = withoutEmpty({ ...contact?.properties, ...checked.values })
    const lacking = heedsRules ? properties.required().find((name) => merged[name] === undefined) : undefined
    if (lacking !== undefined) return { problem: requiredProperty(lacking) }
    const uniqueValues = unique(merged)
    const taken = conflict(uniqueValues, contact?.id ?? null)
    if (taken !== null) return { problem: taken }
    return contact === null
      ? { contact: contacts.insert(merged, uniqueValues, at(), source), created: true }
      : { contact: contacts.update(contact, merged, uniqueValues, at(), source), created: false }
  }

  return {
    create: (values, options) => write(null, values, options),
    update: write,
    unique,
  }
}

function requiredProperty(name: string): ApiProblem {
  const message = `Property values were not valid: [{"isValid":false,"message":"Property ${name} is required","error":"REQUIRED_FIELD","name":"${name}"}]`
  return { status: 400, category: 'VALIDATION_ERROR', message, code: 'REQUIRED_FIELD' }
}

function withoutEmpty(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
