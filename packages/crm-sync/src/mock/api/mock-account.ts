import type { ApiProfile } from '../../hubspot/hubspot-paths.ts'
import type { ContactStore } from '../store/contact-store.ts'
import type { ListStore } from '../store/list-store.ts'
import type { PropertyStore } from '../store/property-store.ts'
import type { SearchStore } from '../store/search-store.ts'
import { ApiFailure, badRequest } from './api-error.ts'
import type { ContactWriter } from './contact-writer.ts'

/** The one account that a mock CRM holds. */
export interface MockAccount {
  readonly contacts: ContactStore
  readonly properties: PropertyStore
  readonly search: SearchStore
  readonly lists: ListStore
  readonly writer: ContactWriter
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether two contacts that are merged go on under a new number, or under that of the first. */
  readonly mergedId: 'new' | 'primary'
}

/** What the routes of one path profile are made from. */
export interface RouteOptions {
  readonly account: MockAccount
  readonly profile: ApiProfile
}

const CONTACT_TYPES = new Set(['contacts', 'contact', '0-1'])

/** Refuses object types other than contacts. */
export function requireContacts(objectType: string): void {
  if (!CONTACT_TYPES.has(objectType)) throw badRequest(`Unable to infer object type from: ${objectType}`)
}

/**
 * The contact that `id` names: a record id, or the value of a unique property.
 *
 * @throws ApiFailure 400 when `idProperty` is not unique
 */
export function findContact(
  { contacts, properties }: MockAccount,
  id: string,
  idProperty: string | undefined,
): ReturnType<ContactStore['get']> {
  if (idProperty === undefined || idProperty === 'hs_object_id') {
    const contact = contacts.get(Number(id))
    return contact?.archived === false ? contact : undefined
  }
  if (properties.get(idProperty)?.hasUniqueValue !== true) {
    throw new ApiFailure({
      status: 400,
      category: 'VALIDATION_ERROR',
      message: `Unable to perform update/upsert by non-unique 0-1 property ${idProperty}`,
    })
  }
  return contacts.find(idProperty, idProperty === 'email' ? id.trim().toLowerCase() : id)
}
