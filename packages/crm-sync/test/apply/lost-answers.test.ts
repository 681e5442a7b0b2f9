import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySync, hubSpotAdapter, openJournal, planSync, type SyncMember } from '../../src/index.ts'
import { type Fate, lossyAdapter } from '../support/lossy-adapter.ts'
import { member, members } from '../support/members.ts'
import { virtualTiming } from '../support/virtual-timing.ts'
import { TOKEN, workbench } from '../support/workbench.ts'

describe('a write whose answer is lost', () => {
  it('is written again when the earlier state is wanted again, and cleared when nothing is', async () => {
    let lossy = false
    const { sync, stored, crm, journal } = await workbench({
      fault: ({ path }) =>
        lossy && path.endsWith('/batch/upsert') ? { when: 'after', answer: 'drop' } : undefined,
    })
    const adapter = hubSpotAdapter({ url: crm.url, token: TOKEN, timing: virtualTiming() })
    const calm = members(40)
    await sync([...calm, member('x', 0)], { issue: '2018-01' })

    lossy = true
    const lost = await sync([...calm, member('x', 1), member('z', 1)], { issue: '2018-02', adapter })
    expect(lost).toMatchObject({ applied: 0, unknown: 2, stoppedBy: { code: 'UNREACHABLE' } })
    expect([...journal.unsettled().keys()]).toEqual(['x', 'z'])
    lossy = false

    const back = [...calm, member('x', 0)]
    const plan = planSync({ members: back, journal, issue: '2018-03', runId: 'r' })
    expect(plan).toMatchObject({ creates: 0, updates: 1, removals: 1, unchanged: 40, brakes: [] })
    expect(await sync(back, { issue: '2018-03', adapter })).toMatchObject({ applied: 2, unknown: 0 })
    expect(await stored('x')).toMatchObject({ clientele_segment: 'new-recent', clientele_issue: '2018-03' })
    expect(await stored('z')).toMatchObject({ clientele_segment: null, clientele_tags: null })
    expect(await sync(back, { issue: '2018-04', adapter })).toMatchObject({ applied: 0, requests: 0 })
  })

  it('is not settled by a later refusal', async () => {
    const adapter = lossyAdapter()
    const journal = openJournal(':memory:')
    const sync = async (fate: Fate, segment: number): Promise<void> => {
      adapter.deal([fate])
      const plan = planSync({ members: [member('x', segment)], journal, issue: '2018-07', runId: 'r' })
      await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
    }
    await sync('answered', 0)
    await sync('lost-after', 1)
    await sync('rejected', 1)
    await sync('answered', 0)
    expect(adapter.contacts.get('x')?.segment).toBe('new-recent')
    expect(journal.unsettled().size).toBe(0)
  })

  it('never leaves the CRM with another state than the one wanted last, whatever got lost before', async () => {
    const month = fc.record({
      wanted: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        selector: ([customer]) => customer,
      }),
      fates: fc.array(fc.constantFrom<Fate>('answered', 'lost-after', 'lost-before', 'rejected')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 1, maxLength: 6 }), async (months) => {
        const adapter = lossyAdapter()
        const journal = openJournal(':memory:')
        const sync = (list: readonly SyncMember[]) => {
          const plan = planSync({ members: list, journal, issue: '2018-07', runId: 'r' })
          return applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
        }
        let list: SyncMember[] = []
        for (const { wanted, fates } of months) {
          adapter.deal(fates)
          list = wanted.map(([customer, segment]) => member(`c${customer}`, segment))
          await sync(list)
        }
        adapter.deal([])
        await sync(list)
        const tagged = [...adapter.contacts].filter(([, { tags }]) => tags !== '')
        expect(new Map(tagged.map(([id, { segment }]) => [id, segment]))).toEqual(
          new Map(list.map(({ customerId, segmentId }) => [customerId, segmentId])),
        )
        expect(await sync(list)).toMatchObject({ applied: 0, rejected: 0, unknown: 0, pending: 0 })
        expect(journal.unsettled().size).toBe(0)
        journal.close()
      }),
      { seed: 20180731, numRuns: 300 },
    )
  })
})
