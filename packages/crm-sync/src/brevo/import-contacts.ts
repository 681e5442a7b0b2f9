import { z } from 'zod'
import { sameState } from '../contact-state.ts'
import type { BatchOutcome, ContactInput, RecordOutcome } from '../crm-adapter.ts'
import { withoutEmails } from '../email/normalise-email.ts'
import type { CrmClient } from '../http/crm-client.ts'
import { expectBody } from '../http/expect-body.ts'
import type { Timing } from '../http/timing.ts'
import { awaitJob } from '../job/await-job.ts'
import { brevoReading, toAttributes } from './contact-attributes.ts'
import { findContacts } from './read-brevo-contacts.ts'

/** A contact ready to be written; the address only where it is to be named. */
export interface ImportInput extends ContactInput {
  readonly email: string | null
}

const askedSchema = z.object({ processId: z.number() })
const processSchema = z.object({ status: z.string() })
const problemSchema = z.object({ code: z.string().default('REFUSED'), message: z.string().default('') })

/**
 * Writes contacts by one import: asks for it, waits until it is done, and reads the contacts back, since Brevo counts
 * what it refused and does not name it. What is not there then was refused; what differs stays in doubt.
 *
 * @param listId the list of ours that imports need
 * @throws CrmError when the import is not done in ten minutes, or cannot be asked about; the outcome is unknown then
 */
export async function importContacts(
  client: CrmClient,
  listId: number,
  inputs: readonly ImportInput[],
  timing: Timing,
  signal: AbortSignal | undefined,
): Promise<BatchOutcome> {
  const jsonBody = inputs.map(({ customerId, state, fields, email }) => ({
    ext_id: customerId,
    ...(email === null ? {} : { email }),
    attributes: toAttributes(state, fields),
  }))
  const asked = await client.send({
    method: 'POST',
    path: '/v3/contacts/import',
    body: { jsonBody, listIds: [listId], updateExistingContacts: true, emptyContactsAttributes: true },
    effect: 'write',
    expendable: true,
    signal,
  })
  if (asked.status >= 300) {
    const { code, message } = problemSchema.catch({ code: 'REFUSED', message: '' }).parse(asked.body)
    return { kind: 'refused', code, message: withoutEmails(message), culprits: [] }
  }
  const process = askedSchema.safeParse(asked.body)
  if (!process.success) return { kind: 'accounted', records: inputs.map(() => ({ state: 'unknown' })) }

  const path = `/v3/processes/${process.data.processId}`
  const correlationId = `process ${process.data.processId}`
  const { found, unreadable } = await awaitJob(timing, signal, async () => {
    const answer = await client.send({ method: 'GET', path, effect: 'read', signal })
    const { status } = expectBody(answer, processSchema, 'say how far an import is')
    if (status !== 'completed') return null
    const ids = inputs.map(({ customerId }) => customerId)
    return findContacts(client, ids, signal)
  })
  const records = inputs.map(({ customerId, state }): RecordOutcome => {
    if (unreadable.has(customerId)) return { state: 'unknown' }
    const contact = found.get(customerId)
    if (contact === undefined) {
      return {
        state: 'rejected',
        code: 'IMPORT_REFUSED',
        message: 'Brevo left this contact out of the import.',
      }
    }
    const reading = brevoReading(contact)
    if (!sameState(reading.state, state)) return { state: 'unknown' }
    return { state: 'applied', crmId: reading.crmId, created: false, correlationId }
  })
  return { kind: 'accounted', records }
}
