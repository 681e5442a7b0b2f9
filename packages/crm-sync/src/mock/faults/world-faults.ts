import { mergeContacts } from '../api/merge-contacts.ts'
import type { MockAccount } from '../api/mock-account.ts'
import type { Contact } from '../store/contact-store.ts'
import type { Property } from '../store/property-store.ts'
import type { FaultCircumstances, WorldKind } from './fault-kind.ts'
import { type Chance, pick } from './seeded-chance.ts'

/** What people and other programs do to the account meanwhile. */
export const WORLD_FAULTS: Readonly<Record<string, WorldKind>> = {
  'human-edits-owned': {
    says: 'somebody changes or clears a field of Clientele on a contact (property, any)',
    takes: ['property'],
    happen: (account, { parameters, chance }) =>
      edit(account, chance, (name) =>
        parameters.property === undefined
          ? name.startsWith('clientele_') && name !== 'clientele_customer_id'
          : name === parameters.property,
      ),
  },
  'human-edits-foreign': {
    says: 'somebody changes the first name of a contact',
    happen: (account, { chance }) => {
      const contact = anyContact(account, chance)
      const firstname = pick(['Ana', 'Ben', 'Chloé', 'Đorđe'], chance) ?? ''
      return contact !== undefined && 'contact' in account.writer.update(contact, { firstname }, BY_HAND)
    },
  },
  'contact-opts-out': {
    says: 'somebody opts a contact out of e-mail',
    happen: (account, { chance }) => {
      const contact = anyContact(account, chance)
      if (contact === undefined || contact.properties.hs_email_optout === 'true') return false
      return 'contact' in account.writer.update(contact, { hs_email_optout: 'true' }, BY_HAND)
    },
  },
  'contact-archived': {
    says: 'somebody archives a contact',
    happen: (account, { chance, now }) => {
      const contact = anyContact(account, chance)
      if (contact === undefined) return false
      account.contacts.archive(contact.id, new Date(now).toISOString())
      return true
    },
  },
  'contact-erased': {
    says: 'somebody deletes a contact for good',
    happen: (account, { chance }) => {
      const contact = anyContact(account, chance)
      if (contact !== undefined) account.contacts.atomically(() => account.contacts.erase(contact.id))
      return contact !== undefined
    },
  },
  'contacts-merged': {
    says: 'somebody merges two contacts',
    happen: (account, { chance }) => {
      const primary = anyContact(account, chance)
      const other = anyContact(account, chance)
      if (primary === undefined || other === undefined || primary.id === other.id) return false
      mergeContacts(account, primary, other)
      return true
    },
  },
  'member-added': {
    says: 'somebody puts a contact on a list',
    happen: (account, { chance, now }) => {
      const list = pick(account.lists.all(), chance)
      const contact = anyContact(account, chance)
      if (list === undefined || contact === undefined) return false
      const change = { add: [contact.id], remove: [] }
      return account.lists.change(list.id, change, new Date(now).toISOString()).added.length > 0
    },
  },
  'member-removed': {
    says: 'somebody takes a contact off a list',
    happen: ({ lists }, { chance, now }) => {
      const list = pick(
        lists.all().filter(({ size }) => size > 0),
        chance,
      )
      const member = list && pick(lists.members(list.id, 0, list.size), chance)
      if (list === undefined || member === undefined) return false
      lists.change(list.id, { add: [], remove: [member.contactId] }, new Date(now).toISOString())
      return true
    },
  },
  'list-renamed': {
    says: 'somebody renames a list',
    happen: ({ lists }, { chance, now }) => {
      const list = pick(lists.all(), chance)
      if (list !== undefined) lists.rename(list.id, `${list.name} (renamed)`, new Date(now).toISOString())
      return list !== undefined
    },
  },
  'list-deleted': {
    says: 'somebody deletes a list',
    happen: ({ lists }, { chance, now }) => {
      const list = pick(lists.all(), chance)
      if (list !== undefined) lists.setDeleted(list.id, new Date(now).toISOString())
      return list !== undefined
    },
  },
  'property-required': {
    says: 'the administrator requires a property, which 2026-09 heeds (property, lastname)',
    takes: ['property'],
    happen: ({ properties }, { parameters: { property = 'lastname' } }) => {
      if (properties.get(property) === undefined || properties.required().includes(property)) return false
      properties.require(property)
      return true
    },
  },
  'option-removed': {
    says: 'somebody deletes a choice of a property (property, clientele_segment)',
    takes: ['property'],
    happen: ({ properties }, { parameters: { property = 'clientele_segment' }, chance, now }) => {
      const definition = properties.get(property)
      const gone = pick(definition?.options ?? [], chance)
      if (definition === undefined || gone === undefined) return false
      const options = definition.options.filter((option) => option !== gone)
      properties.put({ ...definition, options, updatedAt: new Date(now).toISOString() })
      return true
    },
  },
  'property-taken': {
    says: 'somebody makes a text property of this name first (property, clientele_segment)',
    takes: ['property'],
    happen: ({ properties }, circumstances) => {
      const stranger = strangersProperty(circumstances)
      if (properties.get(stranger.name) !== undefined) return false
      properties.put(stranger)
      return true
    },
  },
}

const BY_HAND = { source: 'CRM_UI' } as const

function anyContact({ contacts }: MockAccount, chance: Chance): Contact | undefined {
  return contacts.at(Math.floor(chance() * contacts.count()))
}

function edit(account: MockAccount, chance: Chance, isMeant: (property: string) => boolean): boolean {
  const contact = anyContact(account, chance)
  if (contact === undefined) return false
  const name = pick(Object.keys(contact.properties).filter(isMeant).sort(), chance)
  const property = name === undefined ? undefined : account.properties.get(name)
  if (property === undefined) return false
  const value = otherValue(property, contact.properties[property.name] ?? '', chance)
  return 'contact' in account.writer.update(contact, { [property.name]: value }, BY_HAND)
}

/** Another value that the property allows, or none. */
function otherValue({ type, options }: Property, value: string, chance: Chance): string {
  if (type === 'enumeration') {
    const others = options.map((option) => option.value).filter((other) => other !== value)
    return pick(['', ...others], chance) ?? ''
  }
  if (type === 'number') return value === '1' ? '2' : '1'
  if (type === 'date') return value === '2001-01-01' ? '2001-01-02' : '2001-01-01'
  return chance() < 0.5 ? '' : `${value} (edited)`
}

function strangersProperty({
  parameters: { property = 'clientele_segment' },
  now,
}: FaultCircumstances): Property {
  const at = new Date(now).toISOString()
  return {
    name: property,
    label: 'Ours',
    description: 'Made by somebody else.',
    groupName: 'contactinformation',
    type: 'string',
    fieldType: 'text',
    options: [],
    hasUniqueValue: false,
    displayOrder: -1,
    hidden: false,
    formField: false,
    hubspotDefined: false,
    calculated: false,
    externalOptions: false,
    archived: false,
    createdAt: at,
    updatedAt: at,
  }
}
