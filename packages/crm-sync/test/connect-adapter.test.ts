import { describe, expect, it } from 'vitest'
import { CRM_CONFIGURATIONS } from './support/crm-configurations.ts'
import { addressOf, dialectBench } from './support/dialect-bench.ts'
import { member, members } from './support/members.ts'

describe.each(CRM_CONFIGURATIONS)('a sync with %j, by configuration alone', (configuration) => {
  it('sends nobody who is suppressed, and no word of consent', async () => {
    const list = members(60)
    const bench = await dialectBench(configuration, { people: list.map(({ customerId }) => customerId) })
    const gone = list.slice(0, 7)
    for (const { customerId } of gone) bench.journal.suppress(customerId)
    await bench.sync(list)
    await bench.sync(
      list.slice(20).map((one, index) => member(one.customerId, index + 1)),
      { issue: '2018-08' },
    )
    const bodies = bench.sent.join('\n')
    expect(bench.sent.length).toBeGreaterThan(0)
    for (const { customerId } of gone) {
      expect(bodies).not.toContain(customerId)
      expect(bodies).not.toContain(addressOf(customerId))
    }
    const writes = bench.written.join('\n')
    expect(writes).not.toMatch(
      /"(status|status_if_new|sync_tags|subscriptions?|consent|emailBlacklisted|smsBlacklisted)"/,
    )
    expect(writes).not.toMatch(/opt_?(in|out)|subscribe/i)
    const owned = await bench.view.owned()
    for (const { customerId } of gone) expect(owned.get(customerId)?.clientele_segment ?? '').toBe('')
  })

  it('erases a contact for good, and does not bring it back', async () => {
    const list = members(30)
    const bench = await dialectBench(configuration, { people: list.map(({ customerId }) => customerId) })
    await bench.sync(list)
    expect(await bench.adapter().erase('c00003')).toBe(true)
    expect(await bench.adapter().erase('c00003')).toBe(false)
    expect((await bench.view.owned()).has('c00003')).toBe(false)
    // Leaving the members clears a contact, and must not make one that is gone.
    const others = list.filter(({ customerId }) => customerId !== 'c00003')
    expect(await bench.sync(others, { confirmation: { yes: true } })).toMatchObject({ applied: 1 })
    expect((await bench.view.owned()).has('c00003')).toBe(false)
  })
})
