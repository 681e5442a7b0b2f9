import { z } from 'zod'
import type { BatchOutcome, ContactInput, RecordOutcome } from '../crm-adapter.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { toAttributes } from './contact-attributes.ts'
import { externalPath } from './read-brevo-contacts.ts'

const problemSchema = z.object({ code: z.string().default('REFUSED'), message: z.string().default('') })

/**
 * Changes contacts that exist, one by one: an import would make those again that somebody deleted.
 *
 * @throws CrmError as the client does; contacts after the one that failed were not sent, so all of them are in doubt
 */
export async function clearContacts(
  client: CrmClient,
  inputs: readonly ContactInput[],
  signal: AbortSignal | undefined,
): Promise<BatchOutcome> {
  const records: RecordOutcome[] = []
  for (const { customerId, state, fields } of inputs) {
    const { status, body } = await client.send({
      method: 'PUT',
      path: externalPath(customerId),
      body: { attributes: toAttributes(state, fields) },
      effect: 'write',
      signal,
    })
    if (status < 300) records.push({ state: 'applied', crmId: '', created: false })
    else if (status === 404) records.push({ state: 'missing' })
    else {
      const { code, message } = problemSchema.catch({ code: 'REFUSED', message: '' }).parse(body)
      records.push({ state: 'rejected', code, message: withoutEmails(message) })
    }
  }
  return { kind: 'accounted', records }
}
