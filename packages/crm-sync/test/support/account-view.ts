import { KEY_FIELD, STATE_FIELDS } from '../../src/contact-fields.ts'
import type { CrmTarget } from '../../src/index.ts'
import { MERGE_TAGS } from '../../src/mailchimp/merge-fields.ts'
import { crmRequest } from './crm-request.ts'
import { dialectClient } from './dialect-request.ts'

/** What a contact holds of ours, by the names of HubSpot. */
export type OwnedValues = Readonly<Record<string, string>>

/** The account of one kind, past the adapter: what a person would see and do there. */
export interface AccountView {
  /** Owned values by customer id; a customer who is there twice makes it throw. */
  owned(): Promise<Map<string, OwnedValues>>
  /** Everything else that the account holds, as one text. */
  foreign(): Promise<string>
  /** Lets contacts opt out, or in again where they are out, as people do: by customer id or address. */
  toggleConsent(...names: readonly string[]): Promise<void>
  /** Contacts with addresses and nothing of ours. */
  invite(emails: readonly string[]): Promise<void>
  /** A contact with an address and some foreign value; tags where there are any. */
  addForeign(email: string, note: string): Promise<void>
}

type Wire = { readonly id: string; readonly owned: Record<string, string>; readonly rest: unknown }

/** A view of the account, whose switches are on the page at another address of it. */
export function accountView(kind: CrmTarget['kind'], url: string, pageUrl: string): AccountView {
  const wires: Readonly<Record<CrmTarget['kind'], () => Promise<Wire[]>>> = {
    hubspot: () => hubSpotContacts(url),
    mailchimp: () => mailchimpMembers(url),
    klaviyo: () => klaviyoProfiles(url),
    brevo: () => brevoContacts(url),
  }
  return {
    async owned() {
      const found = new Map<string, OwnedValues>()
      for (const { owned } of await wires[kind]()) {
        const { [KEY_FIELD]: customerId = '', ...values } = owned
        if (customerId === '') continue
        if (found.has(customerId)) throw new Error(`${customerId} is there twice`)
        found.set(customerId, values)
      }
      return found
    },
    foreign: async () => {
      const rest = (await wires[kind]()).map((wire) => wire.rest)
      return JSON.stringify(rest.filter((one) => one !== null))
    },
    toggleConsent: async (...names) => {
      const ids = new Map<string, string>()
      for (const { id, owned, rest } of await wires[kind]()) {
        ids.set(owned[KEY_FIELD] ?? '', id)
        ids.set(/[^"]+@[^"]+/.exec(JSON.stringify(rest))?.[0] ?? '', id)
      }
      for (const name of names) {
        const id = ids.get(name) ?? ''
        const number = kind === 'klaviyo' ? Number(id.slice(3)) : id
        const path = kind === 'hubspot' ? `/contacts/${number}` : `/accounts/${kind}/${number}`
        const form = { method: 'POST', headers: { origin: pageUrl }, redirect: 'manual' } as const
        const { status } = await fetch(`${pageUrl}${path}/consent`, form)
        if (status !== 303) throw new Error(`no switch for ${name}: ${status}`)
      }
    },
    invite: async (emails) => {
      const call = dialectClient(url, 'mailchimp')
      for (let start = 0; start < emails.length; start += 500) {
        const members = emails
          .slice(start, start + 500)
          .map((email_address) => ({ email_address, status: 'subscribed' }))
        await call('POST', AUDIENCE, { members })
      }
    },
    addForeign: (email, note) => FOREIGN[kind](url, email, note),
  }
}

const AUDIENCE = '/3.0/lists/a1b2c3d4e5'
const NAMES = STATE_FIELDS.map(([, name]) => name)

async function hubSpotContacts(url: string): Promise<Wire[]> {
  const wires: Wire[] = []
  for (let after = ''; ; ) {
    const properties = [KEY_FIELD, ...NAMES, 'email', 'firstname'].join(',')
    const path = `/crm/v3/objects/contacts?limit=100&properties=${properties}${after && `&after=${after}`}`
    const { body } = await crmRequest(url, 'GET', path)
    const page = body as {
      results: { id: string; properties: Record<string, string | null> }[]
      paging?: { next: { after: string } }
    }
    for (const { id, properties: values } of page.results) {
      const names = Object.keys(values).filter((name) => name === KEY_FIELD || NAMES.includes(name))
      const owned = Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
      const { email = null, firstname = null } = values
      wires.push({ id, owned, rest: email === null ? null : { id, email, firstname } })
    }
    if (page.paging === undefined) return wires
    after = page.paging.next.after
  }
}

async function mailchimpMembers(url: string): Promise<Wire[]> {
  const call = dialectClient(url, 'mailchimp')
  const wires: Wire[] = []
  for (let offset = 0; ; offset += 1000) {
    const { body } = await call('GET', `${AUDIENCE}/members?count=1000&offset=${offset}`)
    const { members } = body as { members: MailchimpWire[] }
    for (const { contact_id: id, email_address, status, merge_fields, tags } of members) {
      const ours = Object.entries(MERGE_TAGS)
      const owned = Object.fromEntries(ours.map(([name, tag]) => [name, String(merge_fields[tag] ?? '')]))
      const names = tags.map(({ name }) => name)
      owned.clientele_tags = names
        .filter((name) => name.startsWith('clientele: '))
        .map((name) => name.slice(11))
        .sort()
        .join(';')
      const fields = Object.entries(merge_fields).filter(([tag]) => !tag.startsWith('CLT_'))
      const others = names.filter((name) => !name.startsWith('clientele: '))
      wires.push({ id, owned, rest: { id, email_address, status, fields, others } })
    }
    if (members.length < 1000) return wires
  }
}

interface MailchimpWire {
  readonly contact_id: string
  readonly email_address: string
  readonly status: string
  readonly merge_fields: Record<string, string | number>
  readonly tags: readonly { readonly name: string }[]
}

async function klaviyoProfiles(url: string): Promise<Wire[]> {
  const call = dialectClient(url, 'klaviyo')
  const wires: Wire[] = []
  for (let path: string | null = '/api/profiles?page[size]=100'; path !== null; ) {
    const { body } = await call('GET', path)
    const page = body as { data: KlaviyoWire[]; links: { next: string | null } }
    for (const { id, attributes } of page.data) {
      const { external_id, email, properties } = attributes
      const owned = { [KEY_FIELD]: external_id ?? '', ...ownValues(properties, (name) => name) }
      const others = Object.entries(properties).filter(([name]) => !name.startsWith('clientele_'))
      const isForeign = email !== null || others.length > 0
      wires.push({ id, owned, rest: isForeign ? { id, email, others } : null })
    }
    path = page.links.next?.slice(url.length) ?? null
  }
  return wires
}

interface KlaviyoWire {
  readonly id: string
  readonly attributes: {
    readonly external_id: string | null
    readonly email: string | null
    readonly properties: Record<string, unknown>
  }
}

async function brevoContacts(url: string): Promise<Wire[]> {
  const call = dialectClient(url, 'brevo')
  const wires: Wire[] = []
  for (let offset = 0; ; offset += 1000) {
    const { body } = await call('GET', `/v3/contacts?limit=1000&offset=${offset}`)
    const { contacts } = body as { contacts: BrevoWire[] }
    for (const { id, email, attributes, emailBlacklisted } of contacts) {
      const { EXT_ID = '', ...values } = attributes
      const owned = { [KEY_FIELD]: String(EXT_ID), ...ownValues(values, (name) => name.toUpperCase()) }
      const others = Object.entries(values).filter(([name]) => !name.startsWith('CLIENTELE_'))
      const isForeign = email !== null || others.length > 0
      wires.push({ id: String(id), owned, rest: isForeign ? { id, email, others, emailBlacklisted } : null })
    }
    if (contacts.length < 1000) return wires
  }
}

interface BrevoWire {
  readonly id: number
  readonly email: string | null
  readonly attributes: Record<string, unknown>
  readonly emailBlacklisted: boolean
}

function ownValues(
  values: Readonly<Record<string, unknown>>,
  spelling: (name: string) => string,
): Record<string, string> {
  const text = (value: unknown): string => (Array.isArray(value) ? value.join(';') : String(value ?? ''))
  return Object.fromEntries(NAMES.map((name) => [name, text(values[spelling(name)])]))
}

const FOREIGN: Readonly<
  Record<CrmTarget['kind'], (url: string, email: string, note: string) => Promise<void>>
> = {
  async hubspot(url, email, note) {
    await crmRequest(url, 'POST', '/crm/v3/objects/contacts', { properties: { email, firstname: note } })
  },
  async mailchimp(url, email, note) {
    const call = dialectClient(url, 'mailchimp')
    await call('POST', `${AUDIENCE}/merge-fields`, { tag: 'FNAME', name: 'First name', type: 'text' })
    const member = { email_address: email, status: 'subscribed', merge_fields: { FNAME: note }, tags: [note] }
    await call('POST', AUDIENCE, { members: [member], update_existing: true })
  },
  async klaviyo(url, email, note) {
    const data = { type: 'profile', attributes: { email, properties: { note } } }
    await dialectClient(url, 'klaviyo')('POST', '/api/profile-import', { data })
  },
  async brevo(url, email, note) {
    const call = dialectClient(url, 'brevo')
    await call('POST', '/v3/contacts/attributes/normal/NOTE', { type: 'text' })
    await call('POST', '/v3/contacts', { email, attributes: { NOTE: note }, updateEnabled: true })
  },
}
