import { describe, expect, it } from 'vitest'
import { planSync, type SyncMember, verifyAudit } from '../../src/index.ts'
import { CRM_CONFIGURATIONS } from '../support/crm-configurations.ts'
import { addressOf, type DialectBench, dialectBench } from '../support/dialect-bench.ts'
import { member, members } from '../support/members.ts'

const list = members(60)
const moved = list.map(({ customerId }, index) => member(customerId, index + 1))
const OUT = ['c00007', 'c00008', 'c00041']
const people = list.map(({ customerId }) => customerId)

/** What the writes since a moment say of these people: by id, or by address where a CRM knows no ids. */
function named(bench: DialectBench, since: number): string[] {
  const bodies = bench.written.slice(since).join('\n')
  return OUT.filter((customerId) => bodies.includes(customerId) || bodies.includes(addressOf(customerId)))
}

async function segments(bench: DialectBench, customerIds = OUT): Promise<(string | undefined)[]> {
  const owned = await bench.view.owned()
  return customerIds.map((customerId) => owned.get(customerId)?.clientele_segment)
}

describe.each(CRM_CONFIGURATIONS)('who has opted out in the CRM alone, with %j', (configuration) => {
  it('is in no write, and in no plan of the same month', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(list)
    const before = await segments(bench)
    await bench.view.toggleConsent(...OUT)
    const since = bench.written.length
    const outcome = await bench.sync(moved, { issue: '2018-08' })
    expect(outcome).toMatchObject({ applied: 57, optedOut: 3, rejected: 0, unknown: 0, pending: 0 })
    expect(named(bench, since)).toEqual([])
    expect(await segments(bench)).toEqual(before)

    const plan = planSync({ members: moved, journal: bench.journal, issue: '2018-08', runId: 'r' })
    expect(plan).toMatchObject({ optedOut: 3, operations: [] })
    const again = await bench.sync(moved, { issue: '2018-08' })
    expect(again).toMatchObject({ applied: 0, requests: 0, optedOut: 0 })
    expect(again.reads).toBeLessThanOrEqual(2)
    expect(verifyAudit({ journal: bench.journal }).whole).toBe(true)
  })

  it('is written again by the sync of the next month after opting in', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(list)
    await bench.view.toggleConsent(...OUT)
    await bench.sync(moved, { issue: '2018-08' })
    await bench.view.toggleConsent('c00007')
    expect(await bench.sync(moved, { issue: '2018-09' })).toMatchObject({ applied: 1, optedOut: 2 })
    expect(await segments(bench, ['c00007'])).toEqual([moved[7]?.segmentId])
  })

  it('loses segment, tags and scores by one write where the policy is to clear, and is in no other', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(list)
    await bench.view.toggleConsent(...OUT)
    const cleared = await bench.sync(moved, { issue: '2018-08', consent: 'clear' })
    expect(cleared).toMatchObject({ applied: 60, optedOut: 0, rejected: 0, unknown: 0 })
    expect((await segments(bench)).map((segment) => segment ?? '')).toEqual(['', '', ''])
    const since = bench.written.length
    expect(await bench.sync(moved, { issue: '2018-08', consent: 'clear' })).toMatchObject({ requests: 0 })
    const later = list.map(({ customerId }, index) => member(customerId, index + 2))
    const next = await bench.sync(later, { issue: '2018-09', consent: 'clear' })
    expect(next).toMatchObject({ applied: 57, optedOut: 3 })
    expect(named(bench, since)).toEqual([])
  })

  it('keeps what was there when leaving the members, under the policy to skip', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(list)
    await bench.view.toggleConsent('c00041')
    const since = bench.written.length
    const stay = list.filter(({ customerId }: SyncMember) => customerId !== 'c00041')
    expect(await bench.sync(stay, { issue: '2018-08' })).toMatchObject({ applied: 0, optedOut: 1 })
    expect(named(bench, since)).toEqual([])
  })

  it('is not written for the first time either, found by the address of the contact', async () => {
    if (configuration.kind === 'hubspot' && configuration.profile !== 'v3') return
    const addressed = { ...configuration, emails: new Map(people.map((id) => [id, addressOf(id)])) }
    const bench = await dialectBench(addressed, { people })
    if (configuration.kind !== 'mailchimp')
      for (const customerId of OUT) await bench.view.addForeign(addressOf(customerId), 'here before')
    await bench.view.toggleConsent(...OUT.map(addressOf))
    expect(await bench.sync(list)).toMatchObject({ applied: 57, optedOut: 3, rejected: 0, unknown: 0 })
    expect(named(bench, 0)).toEqual([])
  })
})
