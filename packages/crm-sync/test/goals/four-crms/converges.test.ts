import { describe, expect, it } from 'vitest'
import { chaosHeld, chaosRuns, chaosSeeds } from '../../support/chaos-runs.ts'
import { type CrmConfiguration, NAMED_CRMS } from '../../support/crm-configurations.ts'
import { dialectBench } from '../../support/dialect-bench.ts'
import { expectFacts } from '../../support/expect-facts.ts'
import { FAULTS_ON_EVERY_FIFTH } from '../../support/faults-on-every-fifth.ts'
import { member, members } from '../../support/members.ts'

const [SEEDS, CUSTOMERS] = [chaosSeeds(4, 200), chaosRuns(300, 10_000)]

describe.each(NAMED_CRMS)('goals 1 and 16, %s', (name, configuration) => {
  it(`holds exactly what is wanted in the end, and writes nobody who wants nothing, under faults on every fifth request (seeds ${SEEDS[0]} to ${SEEDS.at(-1)}, ${CUSTOMERS} customers)`, async () => {
    for (const seed of SEEDS) {
      const runs = await converges(configuration, seed)
      chaosHeld(`goals 1 and 16, ${name}, seed ${seed}, ${CUSTOMERS} customers, ${runs} runs`)
    }
  }, 14_400_000)
})

/** Two months of one account; some people may not be written ever, others opt out in between. */
async function converges(configuration: CrmConfiguration, seed: number): Promise<number> {
  const list = members(CUSTOMERS)
  const people = list.map(({ customerId }) => customerId)
  const [suppressed, optedOut] = [51, 50].map((rest) => people.filter((_, index) => index % 100 === rest))
  const bench = await dialectBench(configuration, { seed, people, faults: { rules: FAULTS_ON_EVERY_FIFTH } })
  for (const customerId of suppressed ?? []) bench.journal.suppress(customerId)
  const later = list.slice(10).map((one, index) => (index % 7 === 0 ? member(one.customerId, index) : one))
  let [since, runs] = [0, 0]
  try {
    runs += await bench.settle(list, 40)
    await bench.view.toggleConsent(...(optedOut ?? []))
    since = bench.written.length
    runs += await bench.settle(later, 40)
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
      gone.has(one.customerId) ? [] : [out.has(one.customerId) ? (before.get(one.customerId) ?? one) : one],
    ),
  )
  await bench.close()
  return runs
}

/** The customers whom requests name, by id or address. */
function idsIn(requests: readonly string[]): Set<string> {
  return new Set(requests.flatMap((request) => request.match(/c\d{5}/g) ?? []))
}
