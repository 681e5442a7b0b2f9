import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../../src/index.ts'
import { crmRequest } from '../../support/crm-request.ts'
import { members } from '../../support/members.ts'
import { workbench } from '../../support/workbench.ts'

// The first request after the sync with this path sets them off.
const TRIGGER = '/crm/v3/objects/contacts/1'

async function after(rule: Omit<FaultRule, 'route'>) {
  const bench = await workbench({ faults: { seed: 3, rules: [{ ...rule, route: TRIGGER }] } })
  await bench.sync(members(6))
  const states = () => Promise.all(members(6).map(({ customerId }) => bench.stored(customerId)))
  const before = await states()
  await crmRequest(bench.crm.url, 'GET', TRIGGER)
  expect(bench.crm.requests()[0]).toMatchObject({ fault: rule.fault, status: 404 })
  return { ...bench, before, now: await states() }
}

const changed = (before: readonly unknown[], now: readonly unknown[]): number[] =>
  [...before.keys()].filter((index) => JSON.stringify(before[index]) !== JSON.stringify(now[index]))

describe('faults of the world', () => {
  it('lets somebody edit one field of ours on one contact', async () => {
    const { before, now } = await after({ fault: 'human-edits-owned', property: 'clientele_segment' })
    const [index = -1, ...others] = changed(before, now)
    expect(others).toEqual([])
    const { clientele_segment: old, ...rest } = before[index] ?? {}
    const { clientele_segment: segment, lastmodifieddate: _, ...untouched } = now[index] ?? {}
    expect(segment).not.toBe(old)
    expect(rest).toMatchObject(untouched)
  })

  it('lets somebody edit what is not ours', async () => {
    const { crm } = await after({ fault: 'human-edits-foreign' })
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/objects/contacts')
    const names = (body as { results: { properties: { firstname: string | null } }[] }).results
    expect(names.filter(({ properties }) => properties.firstname !== null)).toHaveLength(1)
  })

  it('archives a contact', async () => {
    const { now } = await after({ fault: 'contact-archived' })
    expect(now.filter((state) => state === null)).toHaveLength(1)
  })

  it('removes an option', async () => {
    const { crm } = await after({ fault: 'option-removed' })
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/properties/contacts/clientele_segment')
    expect((body as { options: unknown[] }).options).toHaveLength(3)
  })

  it('takes the name of a property', async () => {
    const { crm } = await after({ fault: 'property-taken', property: 'clientele_tier' })
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/properties/contacts/clientele_tier')
    expect(body).toMatchObject({ type: 'string', description: 'Made by somebody else.' })
  })

  it('erases a contact, history and all', async () => {
    const { now, crm } = await after({ fault: 'contact-erased' })
    const gone = 501 + now.indexOf(null)
    expect(now.filter((state) => state === null)).toHaveLength(1)
    expect((await crmRequest(crm.url, 'GET', `/crm/v3/objects/contacts/${gone}`)).status).toBe(404)
    const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/objects/contacts?archived=true')
    expect(body).toEqual({ results: [] })
  })

  it('merges two contacts', async () => {
    const { now, crm } = await after({ fault: 'contacts-merged' })
    expect(now.filter((state) => state === null)).toHaveLength(1)
    const merged = await crmRequest(
      crm.url,
      'GET',
      '/crm/v3/objects/contacts/507?properties=hs_merged_object_ids',
    )
    const { hs_merged_object_ids: ids } = (merged.body as { properties: Record<string, string> }).properties
    for (const id of ids?.split(';') ?? []) {
      expect((await crmRequest(crm.url, 'GET', `/crm/v3/objects/contacts/${id}`)).body).toMatchObject({
        id: '507',
      })
    }
  })

  it('requires a property, which 2026-09 heeds and v3 does not', async () => {
    const { crm } = await after({ fault: 'property-required', property: 'lastname' })
    const body = { properties: { firstname: 'Ana' } }
    expect((await crmRequest(crm.url, 'PATCH', '/crm/v3/objects/contacts/501', body)).status).toBe(200)
    expect(await crmRequest(crm.url, 'PATCH', '/crm/objects/2026-09/contacts/501', body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'REQUIRED_FIELD' }] },
    })
    const whole = { properties: { lastname: 'Bo' } }
    expect((await crmRequest(crm.url, 'PATCH', '/crm/objects/2026-09/contacts/501', whole)).status).toBe(200)
  })

  it('works on lists', async () => {
    const rules = ['member-added', 'member-removed', 'list-renamed', 'list-deleted'].map((fault, index) => ({
      fault,
      route: `/crm/v3/objects/contacts/${index}`,
    }))
    const { crm, sync } = await workbench({ faults: { rules } })
    await sync(members(3))
    const list = { name: 'one', objectTypeId: '0-1', processingType: 'MANUAL' }
    await crmRequest(crm.url, 'POST', '/crm/v3/lists', list)
    const seen: unknown[] = []
    for (const index of [0, 1, 2, 3]) {
      await crmRequest(crm.url, 'GET', `/crm/v3/objects/contacts/${index}`)
      const { body } = await crmRequest(crm.url, 'GET', '/crm/v3/lists/1')
      const { name, size } = (body as { list?: { name: string; size: number } }).list ?? {}
      seen.push([name, size])
    }
    expect(seen).toEqual([
      ['one', 1],
      ['one', 0],
      ['one (renamed)', 0],
      [undefined, undefined],
    ])
  })

  it('does nothing, and says so, where there is nothing to change', async () => {
    const rules = [
      'human-edits-owned',
      'human-edits-foreign',
      'contact-archived',
      'contact-erased',
      'contacts-merged',
      'member-added',
      'member-removed',
      'list-renamed',
      'list-deleted',
      'option-removed',
    ]
    const { crm } = await workbench({ faults: { rules: rules.map((fault) => ({ fault })) } })
    await crmRequest(crm.url, 'GET', TRIGGER)
    expect(crm.requests()).toMatchObject([{ fault: null, status: 404 }])
  })
})
