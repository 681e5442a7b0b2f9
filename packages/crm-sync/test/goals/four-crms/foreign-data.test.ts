import { describe, expect, it } from 'vitest'
import { chaosHeld, chaosSeeds } from '../../support/chaos-runs.ts'
import { type CrmConfiguration, NAMED_CRMS } from '../../support/crm-configurations.ts'
import { addressOf, dialectBench } from '../../support/dialect-bench.ts'
import { member, members } from '../../support/members.ts'
import { seededRandom } from '../../support/seeded-random.ts'

const SEEDS = chaosSeeds(1, 40)
const RUNS = 25

describe.each(NAMED_CRMS)('goal 15, %s', (name, configuration) => {
  it(`leaves what is not ours as it was, beside a person who works in the CRM (seeds ${SEEDS[0]} to ${SEEDS.at(-1)}, ${RUNS} runs each)`, async () => {
    for (const seed of SEEDS) {
      await besideSomebody(configuration, seed)
      chaosHeld(`goal 15, ${name}, seed ${seed}, ${RUNS} runs`)
    }
  }, 14_400_000)
})

async function besideSomebody(configuration: CrmConfiguration, seed: number): Promise<void> {
  const chance = seededRandom(seed)
  const people = members(60).map(({ customerId }) => customerId)
  const bench = await dialectBench(configuration, { seed, people })
  for (let run = 0; run < RUNS; run++) {
    await bench.view.addForeign(`human${run % 9}@x.example`, `note ${run}`)
    if (configuration.kind === 'mailchimp') {
      await bench.view.addForeign(addressOf(people[run % 60] ?? ''), `vip ${run}`)
    }
    const before = await bench.view.foreign()
    const list = people.flatMap((id) => (chance() < 0.8 ? [member(id, Math.floor(chance() * 4))] : []))
    await bench.sync(list)
    const after = withoutNewcomers(await bench.view.foreign(), before)
    expect({ seed, run, after }).toEqual({ seed, run, after: before })
  }
  await bench.close()
}

/** Contacts that a sync made have nothing foreign but their number. */
function withoutNewcomers(after: string, before: string): string {
  const known = new Set((JSON.parse(before) as { id: unknown }[]).map(({ id }) => id))
  return JSON.stringify((JSON.parse(after) as { id: unknown }[]).filter(({ id }) => known.has(id)))
}
