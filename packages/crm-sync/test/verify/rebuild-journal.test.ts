import { describe, expect, it } from 'vitest'
import {
  applySync,
  hubSpotAdapter,
  type Journal,
  openJournal,
  planSync,
  rebuildJournal,
  type SyncMember,
} from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'
import { journalIn, mockCrm, TOKEN, temporaryFolder, workbench } from '../support/workbench.ts'

const planOf = (list: readonly SyncMember[], journal: Journal) =>
  planSync({ members: list, journal, issue: '2018-08', runId: 'run' })

describe('rebuildJournal({ adapter, journal })', () => {
  it('makes a lost journal harmless: nothing is written when the CRM is right', async () => {
    const { sync, adapter } = await workbench()
    const list = members(1500)
    await sync(list)
    const journal = journalIn(temporaryFolder())
    const report = await rebuildJournal({ adapter, journal })
    expect(report).toEqual({ schemaVersion: 1, contacts: 1500, tagged: 1500, reads: 16 })
    const plan = planOf(list, journal)
    expect(plan).toMatchObject({ creates: 0, updates: 0, removals: 0, unchanged: 1500, brakes: [] })
    const outcome = await applySync({ plan, adapter, journal, confirmation: { yes: true } })
    expect(outcome).toMatchObject({ applied: 0, requests: 0, reads: 1 })
  })

  it('finds all of 500 planted tags, which the next sync removes', async () => {
    const { sync, crm, adapter, journal } = simulatedSync(1)
    const list = members(12_000)
    await sync(list)
    const tagged = crm.contacts.get('c00002') ?? {}
    for (let planted = 0; planted < 500; planted++) {
      const id = `planted${planted}`
      crm.contacts.set(id, { ...tagged, clientele_customer_id: id })
    }
    const lost = openJournal(':memory:')
    expect(await rebuildJournal({ adapter, journal: lost })).toMatchObject({
      contacts: 12_500,
      tagged: 12_500,
    })
    const plan = planOf(list, lost)
    expect(plan).toMatchObject({ creates: 0, updates: 0, removals: 500, brakes: [] })
    const outcome = await applySync({ plan, adapter, journal: lost, confirmation: { yes: true } })
    expect(outcome).toMatchObject({ applied: 500, requests: 5 })
    const left = [...crm.contacts.values()].filter(({ clientele_tags }) => clientele_tags !== '')
    expect(left).toHaveLength(12_000)
    await expect(sync(list)).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    expect(journal.acknowledged().size).toBe(12_000)
  }, 600_000)

  it('keeps previous segments and days', async () => {
    const { sync, adapter } = simulatedSync(2)
    await sync([...members(99), member('x', 0)], { issue: '2018-05' })
    await sync([...members(99), member('x', 1)], { issue: '2018-06' })
    const journal = openJournal(':memory:')
    await rebuildJournal({ adapter, journal })
    expect(journal.acknowledged().get('x')).toMatchObject({
      segment: 'new-lapsed',
      previousSegment: 'new-recent',
      segmentSince: '2018-07-01',
      issue: '2018-06',
    })
  })

  it('lets the next sync undo what somebody changed in the CRM', async () => {
    const { sync, crm, adapter, journal } = simulatedSync(3)
    await sync(members(100))
    const right = crm.contacts.get('c00001') ?? {}
    crm.contacts.set('c00001', { ...right, clientele_segment: 'loyal-champions', email: 'a@shop.test' })
    crm.contacts.delete('c00002')
    expect(await sync(members(100))).toMatchObject({ applied: 0 })
    await rebuildJournal({ adapter, journal })
    expect(await sync(members(100))).toMatchObject({ applied: 2, requests: 1 })
    expect(crm.contacts.get('c00001')).toMatchObject({
      clientele_segment: 'new-lapsed',
      email: 'a@shop.test',
    })
    expect(crm.contacts.get('c00002')).toMatchObject({ clientele_segment: 'loyal-champions' })
  })

  it('settles what was in doubt', async () => {
    let isMute = true
    const { sync, adapter, journal } = simulatedSync(4, {
      mishap: () => (isMute ? { status: 200, body: { results: [] } } : undefined),
    })
    await sync(members(5))
    expect(journal.unsettled().size).toBe(5)
    isMute = false
    await rebuildJournal({ adapter, journal })
    expect(journal.unsettled().size).toBe(0)
    expect(planOf(members(5), journal)).toMatchObject({ creates: 5 })
  })

  it('changes nothing when it is stopped midway', async () => {
    const { sync, adapter, journal } = simulatedSync(5)
    await sync(members(300))
    const before = journal.acknowledged()
    const abort = new AbortController()
    await expect(
      rebuildJournal({ adapter, journal, signal: abort.signal, onProgress: () => abort.abort() }),
    ).rejects.toMatchObject({ code: 'ABORTED' })
    expect(journal.acknowledged()).toEqual(before)
    await rebuildJournal({ adapter, journal })
    expect(journal.acknowledged()).toEqual(before)
  })

  it('refuses to fill a journal that knows contacts from another account', async () => {
    const { sync, journal } = await workbench()
    await sync(members(3))
    const other = hubSpotAdapter({ url: (await mockCrm()).url, token: TOKEN })
    await expect(rebuildJournal({ adapter: other, journal })).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    expect(journal.acknowledged().size).toBe(3)
  })

  it('does not run beside a sync', async () => {
    const { adapter, journal } = await workbench()
    const unlock = journal.lock()
    await expect(rebuildJournal({ adapter, journal })).rejects.toMatchObject({ code: 'JOURNAL_BUSY' })
    unlock()
  })
})
