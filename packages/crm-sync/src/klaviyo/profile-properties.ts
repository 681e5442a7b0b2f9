import { STATE_FIELDS, toState } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactReading } from '../crm-adapter.ts'

/** What is used of a profile. */
export interface KlaviyoProfile {
  readonly id: string
  readonly attributes: {
    readonly email?: string | null | undefined
    readonly external_id?: string | null | undefined
    readonly properties?: Readonly<Record<string, unknown>> | null | undefined
  }
}

/** The complete state as custom properties: scores are numbers, tags a list, null takes a property away. */
export function toProfileProperties(state: ContactState): Record<string, unknown> {
  return Object.fromEntries(
    STATE_FIELDS.map(([key, name]) => {
      const value = state[key]
      if (value === '') return [name, null]
      if (key === 'tags') return [name, value.split(';')]
      return [name, name.endsWith('_score') ? Number(value) : value]
    }),
  )
}

/** A profile as the sync knows it. */
export function profileReading({ id, attributes }: KlaviyoProfile): ContactReading {
  const properties = attributes.properties ?? {}
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join(';') : value === null || value === undefined ? '' : String(value)
  const values = Object.fromEntries(STATE_FIELDS.map(([, name]) => [name, text(properties[name])]))
  return { customerId: attributes.external_id ?? '', crmId: id, state: toState(values) }
}
