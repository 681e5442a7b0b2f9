import { describe, expect, it } from 'vitest'
import { type FaultRule, openJournal, rebuildJournal, type SyncMember, verifySync } from '../src/index.ts'
import { chaosRuns } from './support/chaos-runs.ts'
import { addressOf, CRM_CONFIGURATIONS, dialectBench } from './support/dialect-bench.ts'
import { member, members } from './support/members.ts'
import { ownedValues } from './support/owned-values.ts'
import { seededRandom } from './support/seeded-random.ts'

/** Faults on every fifth request: networks, servers and answers, before and after the work. */
const FAULTS: FaultRule[] = [
  { fault: 'reset', when: 'after', probability: 0.022 },
  { fault: 'drop', when: 'before', probability: 0.022 },
  { fault: 'server-error', when: 'after', probability: 0.022 },
  { fault: 'server-error', when: 'before', probability: 0.022 },
  { fault: 'unavailable', probability: 0.022 },
  { fault: 'half-body', probability: 0.022 },
  { fault: 'truncated-json', probability: 0.022 },
  { fault: 'ten-secondly-limit', retryAfter: 1, probability: 0.022 },
  { fault: 'empty-body', probability: 0.022 },
  { fault: 'extra-fields', probability: 0.022 },
]

const idsOf = (list: readonly SyncMember[]): string[] => list.map(({ customerId }) => customerId)

/** The customers whom requests name, by id or address. */
function idsIn(requests: readonly string[]): Set<string> {
  return new Set(requests.flatMap((request) => request.match(/c\d{5}/g) ?? []))
}

async function expectFacts(
  bench: Awaited<ReturnType<typeof dialectBench>>,
  list: readonly SyncMember[],
): Promise<void> {
  const owned = await bench.view.owned()
  const tagged = [...owned].filter(
    ([, values]) => values.clientele_segment !== '' || values.clientele_tags !== '',
  )
  expect(Object.fromEntries(tagged)).toMatchObject(Object.fromEntries(ownedValues(list)))
  expect(tagged).toHaveLength(list.length)
}

describe.each(CRM_CONFIGURATIONS)('a sync with %j, by configuration alone', (configuration) => {
  const { kind } = configuration
  const [SEEDS, CUSTOMERS] = [chaosRuns(4, 200), chaosRuns(300, 10_000)]

  it(`holds exactly what is wanted in the end, and writes nobody who wants nothing, under faults on every fifth request (seeds 1 to ${SEEDS}, ${CUSTOMERS} customers)`, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const list = members(CUSTOMERS)
      const people = idsOf(list)
      const [suppressed, optedOut] = [51, 50].map((rest) => people.filter((_, index) => index % 100 === rest))
      const bench = await dialectBench(configuration, { seed, people, faults: { rules: FAULTS } })
      for (const customerId of suppressed ?? []) bench.journal.suppress(customerId)
      const later = list
        .slice(10)
        .map((one, index) => (index % 7 === 0 ? member(one.customerId, index) : one))
      let since = 0
      try {
        await bench.settle(list, 40)
        await bench.view.toggleConsent(...(optedOut ?? []))
        since = bench.written.length
        await bench.settle(later, 40)
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error })
      }
      const [anywhere, named] = [idsIn(bench.sent), idsIn(bench.written.slice(since))]
      expect({ seed, sent: suppressed?.filter((id) => anywhere.has(id)) }).toEqual({ seed, sent: [] })
      expect({ seed, written: optedOut?.filter((id) => named.has(id)) }).toEqual({ seed, written: [] })
      const [gone, out] = [new Set(suppressed), new Set(optedOut)]
      const before = new Map(list.map((one) => [one.customerId, one]))
      await expectFacts(
        bench,
        later.flatMap((one) =>
          gone.has(one.customerId)
            ? []
            : [out.has(one.customerId) ? (before.get(one.customerId) ?? one) : one],
        ),
      )
      await bench.close()
    }
  }, 7_200_000)

  it('is silent the second time', async () => {
    const list = members(chaosRuns(1500, 100_000))
    const bench = await dialectBench(configuration, { people: idsOf(list) })
    expect(await bench.sync(list)).toMatchObject({ applied: list.length, rejected: 0, unknown: 0 })
    const again = await bench.sync(list)
    expect(again).toMatchObject({ applied: 0, requests: 0 })
    expect(again.reads).toBeLessThanOrEqual(2)
    await expectFacts(bench, list)
  }, 3_600_000)

  it('rebuilds a lost journal without a write, and takes planted tags away', async () => {
    const list = members(600)
    const extra = chaosRuns(25, 500)
    const planted = Array.from({ length: extra }, (_, index) => member(`planted${index}`, index))
    const bench = await dialectBench(configuration, { people: idsOf([...list, ...planted]) })
    await bench.sync([...list, ...planted])
    const lost = openJournal(':memory:', { newId: () => 'second' })
    const requests = bench.sent.length
    await expect(bench.sync(list, { journal: lost })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
      message: expect.stringContaining('sync rebuild'),
    })
    expect(bench.sent.slice(requests).filter((body) => !body.includes('HAS_PROPERTY'))).toEqual([])
    const report = await rebuildJournal({ adapter: bench.adapter(), journal: lost })
    expect(report).toMatchObject({ contacts: 600 + extra, tagged: 600 + extra })
    expect(await bench.sync([...list, ...planted], { journal: lost })).toMatchObject({
      applied: 0,
      requests: 0,
    })
    expect(await bench.sync(list, { journal: lost })).toMatchObject({
      applied: extra,
      rejected: 0,
      unknown: 0,
    })
    await expectFacts(bench, list)
    await expect(bench.sync(list)).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    const drift = await verifySync({ adapter: bench.adapter(), journal: lost })
    expect(drift).toMatchObject({ missing: 0, changed: 0, extra: 0 })
  }, 120_000)

  it('takes the tags of all who leave within one run, after months in which everything failed now and then', async () => {
    const histories = chaosRuns(3, 1000)
    for (let seed = 1; seed <= histories; seed++) {
      const chance = seededRandom(seed)
      const people = idsOf(members(40))
      const bench = await dialectBench(configuration, { seed, people, faults: { rules: FAULTS } })
      let list: SyncMember[] = []
      for (let month = 1; month <= 4; month++) {
        list = people.flatMap((id) => (chance() < 0.6 ? [member(id, Math.floor(chance() * 4))] : []))
        if (month < 4) await bench.sync(list, { issue: `2018-0${month}` }).catch(() => undefined)
      }
      await bench.settle(list, 40)
      await expectFacts(bench, list)
      await bench.close()
    }
  }, 3_600_000)

  it('leaves what is not ours as it was, beside a person who works in the CRM', async () => {
    const runs = chaosRuns(3, 1000)
    const chance = seededRandom(15)
    const people = idsOf(members(60))
    const bench = await dialectBench(configuration, { people })
    for (let run = 0; run < runs; run++) {
      await bench.view.addForeign(`human${run % 9}@x.example`, `note ${run}`)
      if (kind === 'mailchimp') await bench.view.addForeign(addressOf(people[run % 60] ?? ''), `vip ${run}`)
      const before = await bench.view.foreign()
      const list = people.flatMap((id) => (chance() < 0.8 ? [member(id, Math.floor(chance() * 4))] : []))
      await bench.sync(list)
      expect(withoutNewcomers(await bench.view.foreign(), before)).toBe(before)
    }
  }, 3_600_000)

  it('sends nobody who is suppressed, and no word of consent', async () => {
    const list = members(60)
    const bench = await dialectBench(configuration, { people: idsOf(list) })
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
    for (const { customerId } of gone)
      expect(owned.get(customerId) ?? {}).not.toHaveProperty('clientele_segment', 'x')
  })

  it('erases a contact for good, and does not bring it back', async () => {
    const list = members(30)
    const bench = await dialectBench(configuration, { people: idsOf(list) })
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

/** Contacts that a sync made have nothing foreign but their number. */
function withoutNewcomers(after: string, before: string): string {
  const known = new Set((JSON.parse(before) as { id: unknown }[]).map(({ id }) => id))
  return JSON.stringify((JSON.parse(after) as { id: unknown }[]).filter(({ id }) => known.has(id)))
}
