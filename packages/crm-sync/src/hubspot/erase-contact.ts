import { UNREADABLE } from '../crm-adapter.ts'
import { CrmError } from '../errors.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { readRefusal } from './batch-answer.ts'
import { readContacts } from './read-contacts.ts'

/**
 * Deletes a contact by HubSpot's permanent deletion, found by its customer id, which is not sent with the deletion.
 *
 * @param objects path of the contacts, for example `/crm/v3/objects/contacts`
 * @returns false when there is no such contact
 * @throws CrmError `NOT_A_CRM` when the CRM refuses
 */
export async function eraseContact(
  client: CrmClient,
  objects: string,
  customerId: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const [contact] = await readContacts(client, objects, [customerId], signal)
  if (contact === undefined || contact === null) return false
  if (contact === UNREADABLE)
    throw new CrmError(
      'NOT_A_CRM',
      'The CRM refuses to say whether it has this contact, so it was not erased; check the rights of the token.',
    )
  const { status, body } = await client.send({
    method: 'POST',
    path: `${objects}/gdpr-delete`,
    body: { objectId: contact.crmId },
    effect: 'write',
    signal,
  })
  if (status === 404) return false
  if (status < 300) return true
  const { category } = readRefusal(body)
  throw new CrmError(
    'NOT_A_CRM',
    `The CRM refuses to delete a contact for good (${status} ${category}); check the rights of the token.`,
  )
}
