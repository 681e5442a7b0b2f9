import { describe, expect, it } from 'vitest'
import {
  eraseCustomer,
  type FaultRule,
  rebuildJournal,
  type SyncMember,
  verifySync,
} from '../../src/index.ts'
import { memberFacts } from '../../src/plan/desired-state.ts'
import { CRM_CONFIGURATIONS } from '../support/crm-configurations.ts'
import { addressOf, type DialectBench, dialectBench } from '../support/dialect-bench.ts'
import { member, members } from '../support/members.ts'

const list = members(600)
const people = list.map(({ customerId }) => customerId)
const moved = list.map((one, index) => (index % 3 === 0 ? member(one.customerId, index + 1) : one))

/** Who does not hold the segment and tags wanted; a customer who is there twice makes it throw. */
async function wrong({ view }: DialectBench, wanted: readonly SyncMember[]): Promise<string[]> {
  const owned = await view.owned()
  return wanted.flatMap((one) => {
    const { segment, tags } = memberFacts(one)
    const held = owned.get(one.customerId)
    return held?.clientele_segment === segment && held.clientele_tags === tags ? [] : [one.customerId]
  })
}

const begin = (
  configuration: (typeof CRM_CONFIGURATIONS)[number],
  rules: FaultRule[],
): Promise<DialectBench> => dialectBench(configuration, { people, faults: { rules } })

describe.each(CRM_CONFIGURATIONS.filter(({ profile }) => profile !== '2026-03'))(
  'with %j',
  (configuration) => {
    it.each([
      ['a scope is taken away', 'scope-removed', 'MISSING_SCOPES'],
      ['the token is revoked', 'token-revoked', 'WRONG_TOKEN'],
    ])(
      '%s in the middle of a run: it ends at once, and the next one does the rest',
      async (_, fault, code) => {
        const bench = await begin(configuration, [{ fault, from: 17, most: 1 }])
        const outcome = await bench.sync(list).catch((error: { code: string }) => ({ stoppedBy: error }))
        expect(outcome.stoppedBy?.code).toBe(code)
        await bench.settle(list, 5)
        expect(await wrong(bench, list)).toEqual([])
      },
    )

    it('the CRM is down in the middle of a run: nothing is lost and nobody doubled', async () => {
      const down: FaultRule = { fault: 'unavailable', from: 17, burst: 24, most: 24 }
      const bench = await begin(configuration, [down])
      await bench.settle(list, 8)
      expect(await wrong(bench, list)).toEqual([])
      expect(await verifySync({ adapter: bench.adapter(), journal: bench.journal })).toMatchObject({
        missing: 0,
        changed: 0,
        extra: 0,
        unsettled: 0,
      })
    })

    it('people edit our fields during a run: verify tells, and a rebuilt journal has them written again', async () => {
      const bench = await begin(configuration, [{ fault: 'human-edits-owned', from: 14, most: 6 }])
      await bench.settle(list, 5)
      // Whatever the sync asks from here on, nobody edits any more.
      await bench.settle(moved, 5).catch(() => undefined)
      const drift = await verifySync({ adapter: bench.adapter(), journal: bench.journal })
      expect(drift.missing + drift.extra + drift.unsettled).toBe(0)
      await rebuildJournal({ adapter: bench.adapter(), journal: bench.journal })
      await bench.settle(moved, 5)
      expect(await wrong(bench, moved)).toEqual([])
      const after = await verifySync({ adapter: bench.adapter(), journal: bench.journal })
      expect(after).toMatchObject({ missing: 0, changed: 0, extra: 0 })
    })

    it('contacts are merged during a run: nobody is there twice, and no run changes anything back', async () => {
      const bench = await begin(configuration, [{ fault: 'contacts-merged', from: 16, most: 3 }])
      await bench.settle(list, 6)
      await rebuildJournal({ adapter: bench.adapter(), journal: bench.journal })
      await bench.settle(moved, 6)
      const lost = await wrong(bench, moved)
      // Mailchimp keeps nobody without an address, and a sync adds nobody: who was merged away stays away.
      if (configuration.kind === 'mailchimp') expect(lost.length).toBeLessThanOrEqual(3)
      else expect(lost).toEqual([])
      for (let run = 0; run < 2; run++)
        expect(await bench.sync(moved)).toMatchObject({ applied: 0, requests: 0 })
    })

    it('a customer is erased: deleted for good, in no request any more, and not brought back by the members', async () => {
      const bench = await begin(configuration, [])
      await bench.settle(list, 3)
      const { journal } = bench
      expect(await eraseCustomer({ customerId: 'c00042', adapter: bench.adapter(), journal })).toMatchObject({
        erasedInCrm: true,
      })
      const since = bench.sent.length
      expect(await bench.sync(moved, { issue: '2018-08' })).toMatchObject({ rejected: 0, unknown: 0 })
      expect((await bench.view.owned()).has('c00042')).toBe(false)
      const bodies = bench.sent.slice(since).join('\n')
      expect(bodies).not.toContain('c00042')
      expect(bodies).not.toContain(addressOf('c00042'))
    })
  },
)
