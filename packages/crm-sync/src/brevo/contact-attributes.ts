import { STATE_FIELDS, toState, writtenFields } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactReading } from '../crm-adapter.ts'

/** What is used of a contact. */
export interface BrevoContact {
  readonly id: number
  readonly email?: string | null | undefined
  readonly emailBlacklisted?: boolean | undefined
  readonly attributes: Readonly<Record<string, unknown>>
}

/** The state as attributes, whose names are in upper case; the empty text clears. */
export function toAttributes(
  state: ContactState,
  names?: ReadonlySet<string>,
): Record<string, string | number> {
  return Object.fromEntries(
    writtenFields(names).map(([key, name]) => {
      const value = state[key]
      return [name.toUpperCase(), name.endsWith('_score') && value !== '' ? Number(value) : value]
    }),
  )
}

/** The customer id of a contact, which is its external id; empty for none. */
export function contactCustomer({ attributes }: BrevoContact): string {
  return String(attributes.EXT_ID ?? '')
}

/** A contact as the sync knows it. */
export function brevoReading(contact: BrevoContact): ContactReading {
  const { id, attributes } = contact
  const values = STATE_FIELDS.map(([, name]) => {
    const value = attributes[name.toUpperCase()]
    return [name, value === null || value === undefined ? '' : String(value)] as const
  })
  return {
    customerId: contactCustomer(contact),
    crmId: String(id),
    state: toState(Object.fromEntries(values)),
    optedOut: contact.emailBlacklisted === true,
  }
}
