import { isOptedOut, toggleConsent } from '../dialects/audience-consent.ts'
import type { AudienceContact, AudienceStore } from '../dialects/audience-store.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { FaultCircumstances } from './fault-kind.ts'
import { type Chance, pick } from './seeded-chance.ts'

/** What happens in the account of another dialect; false when there was nothing to change. */
type AudienceEvent = (
  store: AudienceStore,
  circumstances: Pick<FaultCircumstances, 'chance' | 'now'> & { readonly dialect: Dialect },
) => boolean

/**
 * Faults of the world in the accounts of Mailchimp, Klaviyo and Brevo, by the names that they have for HubSpot. They
 * strike the account that the request goes to.
 */
export const AUDIENCE_EVENTS: Readonly<Record<string, AudienceEvent>> = {
  'human-edits-owned': (store, { chance, now }) =>
    edit(store, chance, now, (name) => /^(clientele_|clt_(?!id$))/i.test(name)),
  'human-edits-foreign': (store, { chance, now }) =>
    edit(store, chance, now, (name) => !/^(clientele_|clt_|ext_id$)/i.test(name)),
  'contact-erased': (store, { chance }) => {
    const contact = anyContact(store, chance)
    if (contact !== undefined) store.atomically(() => store.erase(contact.id))
    return contact !== undefined
  },
  'contact-opts-out': (store, { chance, now, dialect }) => {
    const contact = anyContact(store, chance)
    if (contact === undefined || isOptedOut(dialect, contact)) return false
    toggleConsent(store, dialect, contact, new Date(now).toISOString())
    return true
  },
  'contacts-merged': (store, { chance, now }) => {
    const [primary, other] = [anyContact(store, chance), anyContact(store, chance)]
    if (primary === undefined || other === undefined || primary.id === other.id) return false
    store.atomically(() => {
      store.erase(other.id)
      store.update(
        primary.id,
        {
          ...primary,
          email: primary.email ?? other.email,
          externalId: primary.externalId ?? other.externalId,
          fields: { ...other.fields, ...primary.fields },
          tags: [...new Set([...primary.tags, ...other.tags])],
        },
        new Date(now).toISOString(),
      )
    })
    return true
  },
}

function anyContact(store: AudienceStore, chance: Chance): AudienceContact | undefined {
  return store.slice(Math.floor(chance() * store.count()), 1)[0]
}

function edit(
  store: AudienceStore,
  chance: Chance,
  now: number,
  isMeant: (name: string) => boolean,
): boolean {
  const contact = anyContact(store, chance)
  const name = pick(
    Object.keys(contact?.fields ?? {})
      .filter(isMeant)
      .sort(),
    chance,
  )
  if (contact === undefined || name === undefined) return false
  const value = contact.fields[name]
  const other = typeof value === 'number' ? (value === 1 ? 2 : 1) : `${String(value)} (edited)`
  store.update(
    contact.id,
    { ...contact, fields: { ...contact.fields, [name]: other } },
    new Date(now).toISOString(),
  )
  return true
}
