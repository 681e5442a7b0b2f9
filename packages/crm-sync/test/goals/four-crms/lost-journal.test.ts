import { describe, expect, it } from 'vitest'
import { openJournal, rebuildJournal, verifySync } from '../../../src/index.ts'
import { chaosHeld, chaosRuns } from '../../support/chaos-runs.ts'
import { NAMED_CRMS } from '../../support/crm-configurations.ts'
import { dialectBench } from '../../support/dialect-bench.ts'
import { expectFacts } from '../../support/expect-facts.ts'
import { member, members } from '../../support/members.ts'

const [CUSTOMERS, PLANTED] = [chaosRuns(600, 10_000), chaosRuns(25, 500)]

describe.each(NAMED_CRMS)('goal 5, %s', (name, configuration) => {
  it(`rebuilds a lost journal without a write, and takes planted tags away (${CUSTOMERS} customers)`, async () => {
    const list = members(CUSTOMERS)
    const planted = Array.from({ length: PLANTED }, (_, index) => member(`planted${index}`, index))
    const people = [...list, ...planted].map(({ customerId }) => customerId)
    const bench = await dialectBench(configuration, { people })
    await bench.sync([...list, ...planted])
    const lost = openJournal(':memory:', { newId: () => 'second' })
    const requests = bench.sent.length
    await expect(bench.sync(list, { journal: lost })).rejects.toMatchObject({
      code: 'CRM_MISMATCH',
      message: expect.stringContaining('sync rebuild'),
    })
    expect(bench.sent.slice(requests).filter((body) => !body.includes('HAS_PROPERTY'))).toEqual([])
    const report = await rebuildJournal({ adapter: bench.adapter(), journal: lost })
    expect(report).toMatchObject({ contacts: CUSTOMERS + PLANTED, tagged: CUSTOMERS + PLANTED })
    expect(await bench.sync([...list, ...planted], { journal: lost })).toMatchObject({
      applied: 0,
      requests: 0,
    })
    expect(await bench.sync(list, { journal: lost })).toMatchObject({
      applied: PLANTED,
      rejected: 0,
      unknown: 0,
    })
    await expectFacts(bench, list)
    await expect(bench.sync(list)).rejects.toMatchObject({ code: 'CRM_MISMATCH' })
    const drift = await verifySync({ adapter: bench.adapter(), journal: lost })
    expect(drift).toMatchObject({ missing: 0, changed: 0, extra: 0 })
    chaosHeld(`goal 5, ${name}, ${CUSTOMERS} customers, 0 writes, ${PLANTED} planted tags removed`)
  }, 3_600_000)
})
