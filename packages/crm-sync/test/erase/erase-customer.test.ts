import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CrmError,
  eraseCustomer,
  eraseDocument,
  explainContact,
  openJournal,
  planSync,
  rebuildJournal,
  verifySync,
} from '../../src/index.ts'
import { member, members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'
import { workbench } from '../support/workbench.ts'

const ID = 'erased-customer-77'

describe('eraseCustomer({ customerId, adapter, journal })', () => {
  it('deletes the contact for good and leaves no trace of the id in any file', async () => {
    const { sync, stored, adapter, journal, folder } = await workbench()
    await sync([...members(60), member(ID)])
    await sync([...members(60), member(ID, 1)], { issue: '2018-08' })
    expect(eraseDocument.parse(await eraseCustomer({ customerId: ID, adapter, journal }))).toEqual({
      schemaVersion: 1,
      erasedInCrm: true,
      suppressed: true,
    })
    expect(await stored(ID)).toBeNull()
    for (const name of readdirSync(folder)) {
      expect(readFileSync(join(folder, name)).toString('latin1'), name).not.toContain(ID)
    }
    expect(explainContact(journal, ID)).toMatchObject({ standing: 'erased', values: [], writes: [] })
    journal.close()
    const reopened = openJournal(join(folder, 'journal.db'))
    expect(reopened.isSuppressed(ID)).toBe(true)
    expect(reopened.acknowledged().size).toBe(60)
    reopened.close()
  })

  it('keeps the customer out of every later sync, also of one with a new journal beside the same list', async () => {
    const { sync, stored, adapter, journal } = await workbench()
    const list = [...members(60), member(ID)]
    await sync(list)
    await eraseCustomer({ customerId: ID, adapter, journal })
    const plan = planSync({ members: list, journal, issue: '2018-08', runId: 'r' })
    expect(plan).toMatchObject({ creates: 0, updates: 0, removals: 0, unchanged: 60, suppressed: 1 })
    expect(await sync(list, { issue: '2018-08' })).toMatchObject({ applied: 0, requests: 0 })
    expect(await stored(ID)).toBeNull()
  })

  it('says when the CRM has no such contact, and can be repeated', async () => {
    const { adapter, journal, sync } = await workbench()
    await sync(members(3))
    const gone = { erasedInCrm: false, suppressed: true }
    expect(await eraseCustomer({ customerId: ID, adapter, journal })).toMatchObject(gone)
    expect(await eraseCustomer({ customerId: 'c00001', adapter, journal })).toMatchObject({
      erasedInCrm: true,
    })
    expect(await eraseCustomer({ customerId: 'c00001', adapter, journal })).toMatchObject(gone)
  })

  it('suppresses even when the CRM does not answer; doing it again finishes the work', async () => {
    const { adapter, journal, sync, stored } = await workbench()
    await sync([...members(20), member(ID)])
    const down = {
      erase: async () => {
        throw new CrmError('UNREACHABLE', 'down')
      },
    }
    await expect(eraseCustomer({ customerId: ID, adapter: down, journal })).rejects.toMatchObject({
      code: 'UNREACHABLE',
    })
    expect(await sync(members(20))).toMatchObject({ applied: 0 })
    expect(await verifySync({ adapter, journal })).toMatchObject({ erased: 1, missing: 0, extra: 0 })
    await eraseCustomer({ customerId: ID, adapter, journal })
    expect(await stored(ID)).toBeNull()
    expect(await verifySync({ adapter, journal })).toMatchObject({ contacts: 20, erased: 0 })
  })

  it('puts no suppressed customer on the wire, whatever the journal knew', async () => {
    const { sync, adapter, journal } = await workbench()
    await sync([...members(30), member(ID)])
    journal.suppress(ID)
    for (const list of [members(30), [...members(30), member(ID, 2)]]) {
      const plan = planSync({ members: list, journal, issue: '2018-08', runId: 'r' })
      expect(plan.operations).toEqual([])
    }
    await rebuildJournal({ adapter, journal })
    expect(planSync({ members: members(30), journal, issue: '2018-08', runId: 'r' }).operations).toEqual([])
  })

  it('does not run beside a sync', async () => {
    const { adapter, journal } = await workbench()
    const unlock = journal.lock()
    await expect(eraseCustomer({ customerId: ID, adapter, journal })).rejects.toMatchObject({
      code: 'JOURNAL_BUSY',
    })
    unlock()
  })
})

describe('what goes over the wire', () => {
  it('is the key and the ten owned properties of a contact: no name, address or consent', async () => {
    const bodies: string[] = []
    const { sync } = simulatedSync(1, {
      mishap: (inputs) => {
        bodies.push(...inputs.flatMap(({ properties }) => Object.keys(properties)))
        return undefined
      },
    })
    await sync(members(50))
    await sync(members(40))
    expect([...new Set(bodies)].sort()).toEqual([
      'clientele_customer_id',
      'clientele_f_score',
      'clientele_issue',
      'clientele_m_score',
      'clientele_population',
      'clientele_previous_segment',
      'clientele_r_score',
      'clientele_run_id',
      'clientele_segment',
      'clientele_segment_since',
      'clientele_tags',
    ])
  })
})
