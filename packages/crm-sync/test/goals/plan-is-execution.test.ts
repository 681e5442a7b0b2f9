import { describe, expect, it } from 'vitest'
import { applySync, planSync, verifyAudit } from '../../src/index.ts'
import { crmRequest } from '../support/crm-request.ts'
import { member, members } from '../support/members.ts'
import { workbench } from '../support/workbench.ts'

describe('a plan that a person confirmed', () => {
  it('is not carried out on contacts that somebody changed in the CRM since', async () => {
    const { crm, journal, adapter, sync, stored } = await workbench()
    await sync(members(300), { issue: '2018-06' })
    const wanted = members(300).map((one, index) => (index < 120 ? member(one.customerId, index + 1) : one))
    const plan = planSync({ members: wanted, journal, issue: '2018-07', runId: 'r' })
    await crmRequest(crm.url, 'PATCH', '/crm/v3/objects/contacts/c00004?idProperty=clientele_customer_id', {
      properties: { clientele_segment: 'loyal-champions' },
    })
    const apply = (confirmed = plan) =>
      applySync({
        plan: confirmed,
        adapter,
        journal,
        confirmation: { planHash: confirmed.hash },
      })
    const writes = adapter.traffic().writes
    await expect(apply()).rejects.toMatchObject({
      code: 'PLAN_STALE',
      message: expect.stringMatching(/^Somebody changed 1 of the 120 contacts to change/),
    })
    expect(adapter.traffic().writes).toBe(writes)
    expect(await stored('c00001')).toMatchObject({ clientele_issue: '2018-06' })

    const again = planSync({ members: wanted, journal, issue: '2018-07', runId: 'r' })
    expect(again.hash).not.toBe(plan.hash)
    expect(again.operations.find(({ customerId }) => customerId === 'c00004')?.state.previousSegment).toBe(
      'loyal-champions',
    )
    expect(await apply(again)).toMatchObject({ applied: 120, rejected: 0, unknown: 0, pending: 0 })
    expect(verifyAudit({ journal }).whole).toBe(true)
  })

  it('is not carried out when a contact is gone from the CRM since', async () => {
    const { crm, journal, adapter, sync } = await workbench()
    await sync(members(60), { issue: '2018-06' })
    const plan = planSync({ members: members(58), journal, issue: '2018-07', runId: 'r' })
    const path = '/crm/v3/objects/contacts/c00059?idProperty=clientele_customer_id'
    const { body } = await crmRequest(crm.url, 'GET', path)
    await crmRequest(crm.url, 'DELETE', `/crm/v3/objects/contacts/${(body as { id: string }).id}`)
    const confirmation = { planHash: plan.hash }
    await expect(applySync({ plan, adapter, journal, confirmation })).rejects.toMatchObject({
      code: 'PLAN_STALE',
    })
    expect(planSync({ members: members(58), journal, issue: '2018-07', runId: 'r' }).removals).toBe(1)
    expect(verifyAudit({ journal }).whole).toBe(true)
  })

  it('is not carried out when the members changed', async () => {
    const { journal, adapter, sync } = await workbench()
    await sync(members(60), { issue: '2018-06' })
    const plan = planSync({ members: members(59), journal, issue: '2018-07', runId: 'r' })
    const other = planSync({ members: members(58), journal, issue: '2018-07', runId: 'r' })
    const confirmation = { planHash: plan.hash }
    await expect(applySync({ plan: other, adapter, journal, confirmation })).rejects.toMatchObject({
      code: 'PLAN_CHANGED',
    })
  })

  it('looks at every contact to change, a hundred a read, and finds the last of 3,000', async () => {
    const { crm, journal, adapter, sync } = await workbench()
    await sync(members(3000), { issue: '2018-06' })
    const wanted = members(3000).map((one, index) => member(one.customerId, index + 1))
    const planned = () => planSync({ members: wanted, journal, issue: '2018-07', runId: 'r' })
    const apply = (plan = planned()) =>
      applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
    await crmRequest(crm.url, 'PATCH', '/crm/v3/objects/contacts/c02999?idProperty=clientele_customer_id', {
      properties: { clientele_r_score: '' },
    })
    const writes = adapter.traffic().writes
    await expect(apply()).rejects.toMatchObject({ code: 'PLAN_STALE' })
    expect(adapter.traffic().writes).toBe(writes)
    expect(await apply()).toMatchObject({ applied: 3000, reads: 31 })
  })

  it('of new contacts costs a search for who has opted out, and of known ones a read for a hundred', async () => {
    const { journal, adapter, sync } = await workbench()
    expect(await sync(members(300), { issue: '2018-06' })).toMatchObject({ applied: 300, reads: 2 })
    const wanted = members(300).map((one, index) => member(one.customerId, index + 1))
    const plan = planSync({ members: wanted, journal, issue: '2018-07', runId: 'r' })
    const confirmation = { planHash: plan.hash }
    const outcome = await applySync({ plan, adapter, journal, confirmation, checkCrm: false })
    expect(outcome).toMatchObject({ applied: 300, reads: 4 })
  })
})
