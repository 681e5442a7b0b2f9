import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applySync, openJournal, planSync, type SyncMember } from '../../src/index.ts'
import { chaosRuns } from '../support/chaos-runs.ts'
import { type Fate, lossyAdapter } from '../support/lossy-adapter.ts'
import { member } from '../support/members.ts'

const CUSTOMERS = 12
const SEED = 20180731

it('takes the tags of everybody who left within one run, whatever failed in the months before', async () => {
  const month = fc.record({
    stay: fc.array(fc.boolean(), { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
    fates: fc.array(fc.constantFrom<Fate>('answered', 'lost-after', 'lost-before', 'rejected'), {
      maxLength: 8,
    }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(month, { minLength: 2, maxLength: 6 }), async (months) => {
      const adapter = lossyAdapter()
      const journal = openJournal(':memory:')
      let list: SyncMember[] = []
      for (const [index, { stay, fates }] of months.entries()) {
        list = stay.flatMap((stays, customer) => (stays ? [member(`c${customer}`, customer + index)] : []))
        // The last month goes without a fault: it has to make up for all before.
        adapter.deal(index === months.length - 1 ? [] : fates)
        const plan = planSync({ members: list, journal, issue: '2018-07', runId: 'r' })
        await applySync({ plan, adapter, journal, confirmation: { planHash: plan.hash } })
      }
      const tagged = [...adapter.contacts].filter(([, { tags, segment }]) => tags !== '' || segment !== '')
      expect(tagged.map(([customerId]) => customerId).sort()).toEqual(
        list.map(({ customerId }) => customerId).sort(),
      )
      journal.close()
    }),
    { seed: SEED, numRuns: chaosRuns(100, 1000) },
  )
}, 600_000)
