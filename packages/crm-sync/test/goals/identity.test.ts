import { describe, expect, it } from 'vitest'
import { planSync, readEmails } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { member, members } from '../support/members.ts'
import { type Workbench, workbench } from '../support/workbench.ts'

const BY_CUSTOMER = '?idProperty=clientele_customer_id'

interface Contact {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
}

async function contacts({ crm }: Workbench): Promise<Contact[]> {
  const path = '/crm/v3/objects/contacts?limit=100&properties=clientele_customer_id,clientele_segment,email'
  return ((await crmRequest(crm.url, 'GET', path)).body as { results: Contact[] }).results
}

async function patch(
  { crm }: Workbench,
  customerId: string,
  properties: Record<string, string>,
): Promise<void> {
  const path = `/crm/v3/objects/contacts/${encodeURIComponent(customerId)}${BY_CUSTOMER}`
  expect((await crmRequest(crm.url, 'PATCH', path, { properties })).status).toBe(200)
}

/** Syncs until nothing is left, and holds that there is one contact a customer and no ping-pong. */
async function settled(bench: Workbench, list: ReturnType<typeof members>, issue: string): Promise<void> {
  await bench.sync(list, { issue })
  expect(await bench.sync(list, { issue })).toMatchObject({ applied: 0, requests: 0 })
  const ids = (await contacts(bench)).map(({ properties }) => properties.clientele_customer_id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(ids)).toEqual(new Set(list.map(({ customerId }) => customerId)))
}

describe('one contact a customer', () => {
  it('whatever becomes of e-mail addresses: upper case, blanks, IDN, another one, a second one', async () => {
    const bench = await workbench()
    await settled(bench, members(8), '2018-05')
    const addresses = [
      'A.B@SHOP.example',
      'jürgen@müller.example',
      'x@xn--mller-kva.example',
      'new@shop.example',
    ]
    for (const [index, email] of addresses.entries()) await patch(bench, `c0000${index}`, { email })
    await patch(bench, 'c00003', { email: 'changed@shop.example' })
    await patch(bench, 'c00001', { hs_additional_emails: 'second@shop.example' })
    const moved = members(8).map((one, index) => member(one.customerId, index + 1))
    await settled(bench, moved, '2018-06')
    const emails = (await contacts(bench)).map(({ properties }) => properties.email).filter(Boolean)
    expect(emails).toHaveLength(4)
  })

  it('for ids that differ in case, blanks or accents', async () => {
    const bench = await workbench()
    const alike = ['A1', 'a1', ' a1', 'à1', 'ａ1'].map((id, index) => member(id, index))
    await settled(bench, alike, '2018-05')
    await settled(bench, alike.toReversed(), '2018-06')
  })

  it('when two contacts are merged in the CRM: the plan shows it, no ping-pong, one contact a customer again', async () => {
    for (const mergedId of ['new', 'primary'] as const) {
      const bench = await workbench({ mergedId })
      const { crm, journal } = bench
      await settled(bench, members(12), '2018-05')
      const found = await contacts(bench)
      const number = (customerId: string): string =>
        found.find(({ properties }) => properties.clientele_customer_id === customerId)?.id ?? ''
      await crmRequest(crm.url, 'POST', '/crm/v3/objects/contacts/merge', {
        primaryObjectId: number('c00002'),
        objectIdToMerge: number('c00003'),
      })
      expect(await contacts(bench)).toHaveLength(11)
      // Nothing about either changed: nothing is written.
      expect(planSync({ members: members(12), journal, issue: '2018-06', runId: 'r' }).operations).toEqual([])
      const moved = members(12).map((one, index) =>
        index === 2 || index === 3 ? member(one.customerId, 0) : one,
      )
      const planned = () => planSync({ members: moved, journal, issue: '2018-06', runId: 'run-2018-06' })
      expect(planned()).toMatchObject({ creates: 0, updates: 2 })
      await expect(bench.sync(moved, { issue: '2018-06' })).rejects.toMatchObject({ code: 'PLAN_STALE' })
      // The customer whose contact is gone into the other's shows as one to make.
      expect(planned()).toMatchObject({ creates: 1, updates: 1 })
      await settled(bench, moved, '2018-06')
    }
  })
})

describe('customers and contacts that do not pair off', () => {
  const emails = (rows: readonly string[]) => readEmails(['customer_id,email', ...rows].join('\n'))
  const planFor = ({ journal }: Workbench, list: ReturnType<typeof members>, book: Map<string, string>) =>
    planSync({ members: list, journal, issue: '2018-07', runId: 'run-2018-07', emails: book })

  it('share an address in the file: the plan says so, both are written without it, and no run changes it back', async () => {
    const book = emails(['c00000,office@x.example', 'c00001,OFFICE@x.example', 'c00002,own@x.example'])
    const bench = await workbench({}, { emails: book })
    await crmRequest(bench.crm.url, 'POST', '/crm/v3/objects/contacts', {
      properties: { email: 'office@x.example' },
    })
    const list = members(3)
    expect(planFor(bench, list, book).conflicts).toMatchObject([
      { code: 'SHARED_ADDRESS', customers: 2, examples: ['c00000', 'c00001'] },
    ])
    expect(await bench.sync(list)).toMatchObject({ applied: 3, rejected: 0 })
    for (let run = 0; run < 3; run++)
      expect(await bench.sync(list)).toMatchObject({ applied: 0, requests: 0 })
    const held = (await contacts(bench)).map(({ properties }) => properties)
    expect(held.filter(({ email }) => email === 'office@x.example')).toMatchObject([
      { clientele_customer_id: null },
    ])
    expect(held.filter(({ clientele_customer_id: id }) => id !== null)).toHaveLength(3)
  })

  it('are one contact in the CRM: the first by id gets it, the plan tells the other, and nobody is written again', async () => {
    const book = emails(['c00000,one@x.example', 'c00150,two@x.example'])
    const bench = await workbench({}, { emails: book })
    await crmRequest(bench.crm.url, 'POST', '/crm/v3/objects/contacts', {
      properties: { email: 'one@x.example', hs_additional_emails: 'two@x.example' },
    })
    const list = members(200)
    expect(planFor(bench, list, book).conflicts).toEqual([])
    expect(await bench.sync(list)).toMatchObject({
      applied: 199,
      rejected: 1,
      reasons: [{ code: 'EMAIL_TAKEN', records: 1 }],
    })
    expect(await bench.stored('c00000')).not.toBeNull()
    expect(await bench.stored('c00150')).toBeNull()
    expect(planFor(bench, list, book).conflicts).toMatchObject([
      { code: 'TAKEN_ADDRESS', customers: 1, examples: ['c00150'] },
    ])
    expect(await bench.sync(list)).toMatchObject({ applied: 0, rejected: 1, requests: 0 })
  })

  it('were merged in the CRM: the customer whose contact went into another is told, and not made anew', async () => {
    for (const mergedId of ['new', 'primary'] as const) {
      const list = members(12)
      const book = emails(list.map(({ customerId }) => `${customerId},${customerId}@x.example`))
      const bench = await workbench({ mergedId }, { emails: book })
      await settled(bench, list, '2018-05')
      const found = await contacts(bench)
      const number = (customerId: string): string =>
        found.find(({ properties }) => properties.clientele_customer_id === customerId)?.id ?? ''
      await crmRequest(bench.crm.url, 'POST', '/crm/v3/objects/contacts/merge', {
        primaryObjectId: number('c00002'),
        objectIdToMerge: number('c00003'),
      })
      const moved = list.map((one, index) => member(one.customerId, index + 1))
      await expect(bench.sync(moved, { issue: '2018-06' })).rejects.toMatchObject({ code: 'PLAN_STALE' })
      expect(await bench.sync(moved, { issue: '2018-06' })).toMatchObject({ applied: 11, rejected: 1 })
      expect(planFor(bench, moved, book).conflicts).toMatchObject([
        { code: 'TAKEN_ADDRESS', examples: ['c00003'] },
      ])
      expect(await bench.sync(moved, { issue: '2018-06' })).toMatchObject({ applied: 0, requests: 0 })
      expect(await contacts(bench)).toHaveLength(11)
    }
  })
})
