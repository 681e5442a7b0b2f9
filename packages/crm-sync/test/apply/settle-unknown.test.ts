import { describe, expect, it } from 'vitest'
import { members } from '../support/members.ts'
import { simulatedSync } from '../support/simulated-sync.ts'

const writes = (requests: readonly { path: string }[]): number =>
  requests.filter(({ path }) => /upsert|update/.test(path)).length

describe('a write without an answer', () => {
  it('counts as applied once the read-back shows it, and is not sent again', async () => {
    const { sync, crm, journal } = simulatedSync(1, {
      mishap: () => ({
        mangle: ({ results = [] }) => ({ status: 200, body: { results: results.slice(40) } }),
      }),
    })
    expect(await sync(members(200))).toMatchObject({ applied: 200, unknown: 0, rejected: 0 })
    expect(writes(crm.requests)).toBe(2)
    expect(journal.unsettled().size).toBe(0)
    expect(await sync(members(200))).toMatchObject({ applied: 0, requests: 0 })
  })

  it('stays unknown when the read-back shows something else, and is sent by the next run', async () => {
    let isMute = true
    const { sync, crm, journal } = simulatedSync(2, {
      mishap: () => (isMute ? { status: 200, body: { results: [] } } : undefined),
    })
    expect(await sync(members(3))).toMatchObject({ applied: 0, unknown: 3 })
    expect(journal.unsettled().size).toBe(3)
    isMute = false
    expect(await sync(members(3))).toMatchObject({ applied: 3, unknown: 0 })
    expect(crm.creates()).toBe(3)
  })

  it('settles a removal by the contact that is gone', async () => {
    let isMute = false
    const { sync, crm, journal } = simulatedSync(3, {
      mishap: () => (isMute ? { mangle: () => ({ status: 200, body: {} }) } : undefined),
    })
    await sync(members(20))
    isMute = true
    crm.contacts.delete('c00019')
    expect(await sync(members(18), { checkCrm: false })).toMatchObject({ applied: 2, unknown: 0 })
    expect(crm.contacts.get('c00018')).toMatchObject({ clientele_segment: '', clientele_tags: '' })
    expect(journal.acknowledged().has('c00019')).toBe(false)
  })
})
