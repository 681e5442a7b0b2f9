import { describe, expect, it } from 'vitest'
import { driftDocument, openJournal, verifySync } from '../../src/index.ts'
import { members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'
import { workbench } from '../support/workbench.ts'

describe('verifySync({ adapter, journal })', () => {
  it('finds everything right after a sync, and writes nothing', async () => {
    const { sync, adapter, journal } = await workbench()
    await sync(members(250))
    const [revision, writes] = [journal.revision(), adapter.traffic().writes]
    const progress: number[] = []
    const report = await verifySync({ adapter, journal, onProgress: (contacts) => progress.push(contacts) })
    expect(driftDocument.parse(report)).toEqual({
      schemaVersion: 1,
      contacts: 250,
      right: 250,
      missing: 0,
      changed: 0,
      extra: 0,
      erased: 0,
      unsettled: 0,
      reads: 4,
      examples: [],
    })
    expect(progress).toEqual([100, 200, 250])
    expect([journal.revision(), adapter.traffic().writes]).toEqual([revision, writes])
  })

  it('tells what is missing, changed by somebody, and extra', async () => {
    const { sync, crm, adapter, journal } = simulatedSync(1)
    await sync(members(120))
    const one = crm.contacts.get('c00001') ?? {}
    crm.contacts.set('c00001', { ...one, clientele_segment: 'loyal-champions' })
    crm.contacts.delete('c00002')
    crm.contacts.set('stranger', { ...one, clientele_customer_id: 'stranger' })
    crm.contacts.set('nobody of ours', { email: 'a@shop.test' })
    const report = await verifySync({ adapter, journal })
    expect(report).toMatchObject({ contacts: 120, right: 118, missing: 1, changed: 1, extra: 1 })
    expect(report.examples).toEqual([
      {
        kind: 'changed',
        customerId: 'c00001',
        property: 'clientele_segment',
        expected: 'new-lapsed',
        found: 'loyal-champions',
      },
      {
        kind: 'extra',
        customerId: 'stranger',
        property: 'clientele_segment',
        expected: '',
        found: 'new-lapsed',
      },
      { kind: 'missing', customerId: 'c00002', property: null, expected: 'loyal-champions', found: '' },
    ])
  })

  it('does not mind cleared contacts, deleted or not, nor the order of choices', async () => {
    const { sync, crm, adapter, journal } = simulatedSync(2)
    await sync(members(50))
    await sync(members(48))
    crm.contacts.delete('c00049')
    const one = crm.contacts.get('c00001') ?? {}
    expect(one.clientele_tags).toBe('new;new-lapsed')
    crm.contacts.set('c00001', { ...one, clientele_tags: 'new-lapsed;new' })
    crm.contacts.set('key only', { clientele_customer_id: 'key only' })
    expect(await verifySync({ adapter, journal })).toMatchObject({ missing: 0, changed: 0, extra: 0 })
  })

  it('counts apart what is in doubt', async () => {
    const { sync, adapter, journal } = simulatedSync(3, {
      mishap: () => ({ status: 200, body: { results: [] } }),
    })
    await sync(members(3))
    expect(await verifySync({ adapter, journal })).toMatchObject({ unsettled: 3, missing: 0, contacts: 0 })
  })

  it('notices the account of another journal', async () => {
    const { sync, adapter, journal } = simulatedSync(4)
    await sync(members(3))
    const other = simulatedSync(5)
    await other.sync(members(3))
    await expect(verifySync({ adapter: other.adapter, journal })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
    })
    const fresh = openJournal(':memory:')
    expect(await verifySync({ adapter, journal: fresh })).toMatchObject({ contacts: 3, extra: 3 })
  })
})
