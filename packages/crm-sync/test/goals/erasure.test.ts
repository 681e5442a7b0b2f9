import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import {
  applySync,
  eraseCustomer,
  explainContact,
  planDocument,
  planSync,
  verifyAudit,
  verifySync,
} from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { workbench } from '../support/workbench.ts'

const ID = 'Erased-Customer-77'
const EMAIL = 'jane.doe+77@exämple.example'

it('leaves neither id nor e-mail in database, log, key, suppression list, dead letters or reports', async () => {
  const bench = await workbench()
  const { sync, adapter, journal, folder } = bench
  const people = [...members(80), member(ID)]
  await sync(people, { issue: '2018-05' })
  // A refusal quotes id and e-mail of the customer, as those of a CRM do.
  const refusing = {
    ...adapter,
    upsert: async (
      inputs: Parameters<typeof adapter.upsert>[0],
      options: Parameters<typeof adapter.upsert>[1],
    ) =>
      inputs.some(({ customerId }) => customerId === ID)
        ? {
            kind: 'accounted' as const,
            records: inputs.map(({ customerId }) =>
              customerId === ID
                ? {
                    state: 'rejected' as const,
                    code: 'CONFLICT',
                    message: `${ID} <${EMAIL}> exists as ${EMAIL}`,
                  }
                : { state: 'unknown' as const },
            ),
          }
        : adapter.upsert(inputs, options),
  }
  await sync([...members(80), member(ID, 1)], { issue: '2018-06', adapter: refusing })
  expect(journal.deadLetters()).toMatchObject([{ customerId: ID, message: '… <…> exists as …' }])
  expect(hits(folder)).toEqual([])

  await eraseCustomer({ customerId: ID, adapter, journal })
  const plan = planSync({ members: people, journal, issue: '2018-07', runId: 'r' })
  expect(plan).toMatchObject({ suppressed: 1, creates: 0 })
  const outcome = await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
  const reports = [
    planDocument(plan),
    outcome,
    await verifySync({ adapter, journal }),
    verifyAudit({ journal }),
    journal.deadLetters(),
    { ...explainContact(journal, ID), customerId: '' },
  ]
  expect(inspect(reports, { depth: null, maxArrayLength: null })).not.toMatch(/erased-customer|jane|exämple/i)
  for (const state of ['open', 'closed']) {
    if (state === 'closed') journal.close()
    expect(hits(folder), state).toEqual([])
    for (const name of readdirSync(folder)) {
      expect(
        readFileSync(join(folder, name)).toString('latin1').toLowerCase(),
        `${name} ${state}`,
      ).not.toContain(ID.toLowerCase())
    }
  }
  expect(await bench.stored(ID)).toBeNull()
})

/** Files in which the e-mail address occurs. */
function hits(folder: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(Buffer.from(EMAIL)))
}
