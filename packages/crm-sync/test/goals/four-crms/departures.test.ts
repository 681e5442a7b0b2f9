import { describe, it } from 'vitest'
import type { SyncMember } from '../../../src/index.ts'
import { chaosHeld, chaosSeeds } from '../../support/chaos-runs.ts'
import { type CrmConfiguration, NAMED_CRMS } from '../../support/crm-configurations.ts'
import { dialectBench } from '../../support/dialect-bench.ts'
import { expectFacts } from '../../support/expect-facts.ts'
import { FAULTS_ON_EVERY_FIFTH } from '../../support/faults-on-every-fifth.ts'
import { member, members } from '../../support/members.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const SEEDS = chaosSeeds(3, 1000)

describe.each(NAMED_CRMS)('goal 6, %s', (name, configuration) => {
  it(`takes the tags of all who leave within one run, after months in which everything failed now and then (histories ${SEEDS[0]} to ${SEEDS.at(-1)})`, async () => {
    for (const seed of SEEDS) {
      await departures(configuration, seed)
      chaosHeld(`goal 6, ${name}, history ${seed}`)
    }
  }, 14_400_000)
})

async function departures(configuration: CrmConfiguration, seed: number): Promise<void> {
  const chance = seededRandom(seed)
  const people = members(40).map(({ customerId }) => customerId)
  const bench = await dialectBench(configuration, { seed, people, faults: { rules: FAULTS_ON_EVERY_FIFTH } })
  let list: SyncMember[] = []
  try {
    for (let month = 1; month <= 4; month++) {
      list = people.flatMap((id) => (chance() < 0.6 ? [member(id, Math.floor(chance() * 4))] : []))
      if (month < 4) await bench.sync(list, { issue: `2018-0${month}` }).catch(() => undefined)
    }
    await bench.settle(list, 40)
    await expectFacts(bench, list)
  } catch (error) {
    throw new Error(`history ${seed}`, { cause: error })
  }
  await bench.close()
}
