import { Hono } from 'hono'
import { z } from 'zod'
import type { DialectAccount } from '../dialect-account.ts'
import { DialectFailure, dialectBody } from '../dialect-failure.ts'
import { type ContactBody, contactBody, matchContact, writeContact } from './brevo-contact.ts'

const importBody = z.object({
  jsonBody: z.array(contactBody).min(1),
  listIds: z.array(z.int()).default([]),
  updateExistingContacts: z.boolean().default(true),
  emptyContactsAttributes: z.boolean().default(false),
})

interface Outcome {
  readonly invalid: number
  readonly imported: number
}

/** Imports: taken in with 202, done later, asked about by the number of their process. */
export function brevoImports(account: DialectAccount): Hono {
  const jobs = account.jobs(async (work): Promise<Outcome> => {
    const { jsonBody, listIds, updateExistingContacts, emptyContactsAttributes } = importBody.parse(work)
    let invalid = 0
    const write = (body: ContactBody): void => {
      const known = matchContact(account, body)
      if (known !== undefined && !updateExistingContacts) return
      const filled = Object.entries(body.attributes ?? {}).filter(
        ([, value]) => value !== '' && value !== null,
      )
      // Unless told so, an import does not clear.
      const attributes = emptyContactsAttributes ? body.attributes : Object.fromEntries(filled)
      try {
        writeContact(account, known, { ...body, attributes, listIds })
      } catch (error) {
        if (!(error instanceof DialectFailure)) throw error
        invalid++
      }
    }
    account.store.atomically(() => jsonBody.forEach(write))
    return { invalid, imported: jsonBody.length - invalid }
  })

  return new Hono()
    .post('/contacts/import', async (c) =>
      c.json({ processId: jobs.add(await dialectBody(c, importBody)).id }, 202),
    )
    .get('/processes', async (c) => {
      await jobs.runDue()
      const processes = jobs.pending().map(({ id }) => ({ id, name: 'IMPORTUSER', status: 'queued' }))
      return c.json({ processes: processes.reverse(), count: processes.length })
    })
    .get('/processes/:id', async (c) => {
      await jobs.runDue()
      const job = jobs.get(Number(c.req.param('id')))
      if (job === undefined) throw new DialectFailure(404, 'document_not_found', 'Process not found')
      const done = job.outcome as Outcome | null
      const info =
        done === null ? {} : { info: { import: { invalid_emails: done.invalid, imported: done.imported } } }
      return c.json({
        id: job.id,
        name: 'IMPORTUSER',
        status: done === null ? 'queued' : 'completed',
        ...info,
      })
    })
}
