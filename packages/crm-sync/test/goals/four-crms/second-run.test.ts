import { describe, expect, it } from 'vitest'
import { chaosHeld, chaosRuns } from '../../support/chaos-runs.ts'
import { NAMED_CRMS } from '../../support/crm-configurations.ts'
import { dialectBench } from '../../support/dialect-bench.ts'
import { expectFacts } from '../../support/expect-facts.ts'
import { members } from '../../support/members.ts'

const CUSTOMERS = chaosRuns(1500, 100_000)

describe.each(NAMED_CRMS)('goal 3, %s', (name, configuration) => {
  it(`is silent the second time (${CUSTOMERS} customers)`, async () => {
    const list = members(CUSTOMERS)
    const people = list.map(({ customerId }) => customerId)
    const bench = await dialectBench(configuration, { people })
    expect(await bench.sync(list)).toMatchObject({ applied: list.length, rejected: 0, unknown: 0 })
    const again = await bench.sync(list)
    expect(again).toMatchObject({ applied: 0, requests: 0 })
    expect(again.reads).toBeLessThanOrEqual(2)
    await expectFacts(bench, list)
    chaosHeld(`goal 3, ${name}, ${CUSTOMERS} customers, 0 writes, ${again.reads} reads`)
  }, 3_600_000)
})
