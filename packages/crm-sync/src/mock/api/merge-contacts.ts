import type { Contact } from '../store/contact-store.ts'
import type { MockAccount } from './mock-account.ts'

/**
 * Makes one contact of two: what the first has wins, the other one's e-mail address becomes a further one, both are
 * on all lists of either. It cannot be undone.
 *
 * @returns the contact that is left, under a new number or that of the first
 */
export function mergeContacts(account: MockAccount, primary: Contact, other: Contact): Contact {
  const { contacts, lists, writer, mergedId } = account
  const at = new Date(account.now()).toISOString()
  const { email, ...rest } = other.properties
  const emails = [
    ...split(primary.properties.hs_additional_emails),
    ...(email === undefined || primary.properties.email === undefined ? [] : [email]),
    ...split(other.properties.hs_additional_emails),
  ]
  const ids = [...split(primary.properties.hs_merged_object_ids), String(primary.id), String(other.id)]
  const properties: Record<string, string> = {
    ...rest,
    ...(email === undefined ? {} : { email }),
    ...primary.properties,
    ...(emails.length === 0 ? {} : { hs_additional_emails: emails.join(';') }),
    hs_merged_object_ids: ids.join(';'),
  }
  return contacts.atomically(() => {
    const memberships = new Set([...lists.of(primary.id), ...lists.of(other.id)].map(({ list }) => list.id))
    contacts.archive(other.id, at)
    if (mergedId === 'new') contacts.archive(primary.id, at)
    const merged =
      mergedId === 'new'
        ? contacts.insert(properties, writer.unique(properties), at, 'MERGE_OBJECTS')
        : contacts.update(primary, properties, writer.unique(properties), at, 'MERGE_OBJECTS')
    contacts.redirect(mergedId === 'new' ? [primary.id, other.id] : [other.id], merged.id)
    for (const list of memberships) lists.change(list, { add: [merged.id], remove: [] }, at)
    return merged
  })
}

function split(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(';')
}
