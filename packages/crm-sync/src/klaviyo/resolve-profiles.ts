import {
  type ContactInput,
  type RecordOutcome,
  UNREADABLE_CONTACT,
  type WriteOptions,
} from '../crm-adapter.ts'
import type { EmailBook } from '../email/email-book.ts'
import { emailSpellings } from '../email/email-spellings.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { findProfiles } from './read-profiles.ts'

/** A contact ready to be written, and its profile and address as far as they are to be named. */
export interface ProfileInput extends ContactInput {
  readonly profileId: string | null
  /** Only for a profile that is made: the address of a known one is not ours. */
  readonly email: string | null
}

/** A contact that is to be written, or what became of it without a write. */
export type ResolvedProfile = ProfileInput | RecordOutcome

/**
 * Finds out which profiles contacts are: by external id, else by address. A profile of this address with another
 * external id is somebody else's and stays as it is. Without addresses, and but for mode `update`, nothing is asked:
 * Klaviyo finds profiles by external id itself.
 */
export async function resolveProfiles(
  client: CrmClient,
  inputs: readonly ContactInput[],
  emails: EmailBook,
  { mode, signal }: WriteOptions,
): Promise<ResolvedProfile[]> {
  const bare = (input: ContactInput): ProfileInput => ({ ...input, profileId: null, email: null })
  const asked = inputs.filter(({ customerId }) => mode === 'update' || emails.of(customerId) !== null)
  if (asked.length === 0) return inputs.map(bare)

  const ids = asked.map(({ customerId }) => customerId)
  const known = await findProfiles(client, 'external_id', ids, signal)
  const open = mode === 'update' ? [] : ids.filter((id) => !known.found.has(id))
  const addresses = open.flatMap((id) => emailSpellings(emails.of(id) ?? ''))
  const byEmail = await findProfiles(client, 'email', addresses, signal)
  return inputs.map((input) => {
    const { customerId } = input
    if (known.unreadable.has(customerId)) return UNREADABLE_CONTACT
    const profile = known.found.get(customerId)
    if (profile !== undefined) return { ...input, profileId: profile.id, email: null }
    if (mode === 'update') return { state: 'missing' }
    const email = emails.of(customerId)
    if (byEmail.unreadable.has(email ?? '')) return UNREADABLE_CONTACT
    const own = byEmail.found.get(email ?? '')
    if (own === undefined) return { ...bare(input), email }
    const owner = own.attributes.external_id ?? ''
    if (owner === '' || owner === customerId) return { ...input, profileId: own.id, email: null }
    const message = 'The profile with the address of this customer has another external id.'
    return { state: 'rejected', code: 'EMAIL_TAKEN', message, unasked: true }
  })
}
