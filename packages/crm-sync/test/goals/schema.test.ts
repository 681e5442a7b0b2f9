import { expect, it } from 'vitest'
import { contactFields } from '../../src/contact-fields.ts'
import { crmRequest } from '../support/crm-request.ts'
import { members } from '../support/members.ts'
import { workbench } from '../support/workbench.ts'

it('makes group, properties and options once: 20 repeats change nothing', async () => {
  const { crm, sync, adapter } = await workbench()
  await sync(members(8))
  const before = adapter.traffic().writes
  for (let repeat = 0; repeat < 20; repeat++) await sync(members(8))
  expect(adapter.traffic().writes).toBe(before)
  const made = crm.requests().filter(({ method, path }) => method !== 'GET' && path.includes('/properties/'))
  // One group and eleven properties.
  expect(made).toHaveLength(12)
})

it('never takes an option away, nor hides or renames one that somebody added', async () => {
  const { crm, sync } = await workbench()
  await sync(members(8), { issue: '2018-05' })
  const path = '/crm/v3/properties/contacts/clientele_segment'
  const options = async (): Promise<{ value: string }[]> =>
    ((await crmRequest(crm.url, 'GET', path)).body as { options: { value: string }[] }).options
  const own = await options()
  const theirs = { label: 'By hand', value: 'by-hand', displayOrder: 9, hidden: true }
  await crmRequest(crm.url, 'PATCH', path, { options: [...own, theirs] })
  const renamed = members(8).map((one) => ({
    ...one,
    segmentId: `${one.segmentId}-2`,
    segmentName: `${one.segmentName} 2`,
  }))
  await sync(renamed, { issue: '2018-06' })
  const after = await options()
  for (const option of [...own, theirs]) expect(after).toContainEqual(expect.objectContaining(option))
  expect(after.length).toBe(own.length + 1 + 4)
})

it('refuses a property of another type before the first write', async () => {
  const { crm, sync, adapter } = await workbench()
  const description = contactFields({ segments: [], populations: [], statuses: [] })[0]?.description
  await crmRequest(crm.url, 'POST', '/crm/v3/properties/contacts', {
    name: 'clientele_r_score',
    label: 'R',
    groupName: 'contactinformation',
    type: 'string',
    fieldType: 'text',
    description: `${description} Managed by Clientele.`,
  })
  const before = adapter.traffic().writes
  await expect(sync(members(8))).rejects.toMatchObject({ code: 'SCHEMA_CONFLICT' })
  expect(adapter.traffic().writes).toBe(before)
})
