import { STATE_FIELDS, toState, writtenFields } from '../contact-fields.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactReading } from '../crm-adapter.ts'

/** What is used of a profile's subscriptions. */
export interface KlaviyoSubscriptions {
  readonly email?:
    | {
        readonly marketing?:
          | {
              readonly consent?: string | null | undefined
              readonly suppression?: readonly unknown[] | null | undefined
            }
          | null
          | undefined
      }
    | null
    | undefined
}

/** Whether a profile took its leave, or is suppressed: for either Klaviyo sends it no marketing. */
export function isSuppressed({ attributes }: KlaviyoProfile): boolean {
  const marketing = attributes.subscriptions?.email?.marketing
  return marketing?.consent === 'UNSUBSCRIBED' || (marketing?.suppression ?? []).length > 0
}

/** What is used of a profile. */
export interface KlaviyoProfile {
  readonly id: string
  readonly attributes: {
    readonly email?: string | null | undefined
    readonly external_id?: string | null | undefined
    readonly properties?: Readonly<Record<string, unknown>> | null | undefined
    readonly subscriptions?: KlaviyoSubscriptions | null | undefined
  }
}

/** The state as custom properties: scores are numbers, tags a list, null takes a property away. */
export function toProfileProperties(
  state: ContactState,
  names?: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    writtenFields(names).map(([key, name]) => {
      const value = state[key]
      if (value === '') return [name, null]
      if (key === 'tags') return [name, value.split(';')]
      return [name, name.endsWith('_score') ? Number(value) : value]
    }),
  )
}

/** A profile as the sync knows it. */
export function profileReading(profile: KlaviyoProfile): ContactReading {
  const { id, attributes } = profile
  const properties = attributes.properties ?? {}
  const text = (value: unknown): string =>
    Array.isArray(value) ? value.join(';') : value === null || value === undefined ? '' : String(value)
  const values = Object.fromEntries(STATE_FIELDS.map(([, name]) => [name, text(properties[name])]))
  const customerId = attributes.external_id ?? ''
  return { customerId, crmId: id, state: toState(values), optedOut: isSuppressed(profile) }
}
