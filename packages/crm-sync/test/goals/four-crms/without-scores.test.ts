import { describe, expect, it } from 'vitest'
import { SCORE_FIELDS } from '../../../src/index.ts'
import { NAMED_CRMS } from '../../support/crm-configurations.ts'
import { addressOf, dialectBench } from '../../support/dialect-bench.ts'
import { member } from '../../support/members.ts'

const people = ['a', 'b', 'c']
const july = people.map((customerId, index) => member(customerId, index))
const others = july.map((one) => ({ ...one, rScore: 1, mScore: 5 }))
/** As the four CRMs call them, in any case. */
const SCORES = new RegExp([...SCORE_FIELDS, 'CLT_[RFM]\\b'].join('|'), 'i')

describe.each(NAMED_CRMS)('a sync without scores, %s', (_name, configuration) => {
  it('neither makes nor writes their properties, and finds another score no change', async () => {
    const bench = await dialectBench(configuration, { people })
    expect(await bench.sync(july, { scores: false })).toMatchObject({ applied: 3, rejected: 0, unknown: 0 })
    expect(bench.written.join()).not.toMatch(SCORES)
    for (const values of (await bench.view.owned()).values())
      for (const name of SCORE_FIELDS) expect(values[name] ?? '').toBe('')
    expect(await bench.sync(others, { scores: false, issue: '2018-08' })).toMatchObject({ requests: 0 })
    const moved = await bench.sync([member('a', 1), ...july.slice(1, 2)], { scores: false, issue: '2018-08' })
    expect(moved).toMatchObject({ applied: 2, rejected: 0, unknown: 0 })
    expect(bench.written.join()).not.toMatch(SCORES)
  })

  it('clears the scores that were there before, once', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(july)
    expect((await bench.view.owned()).get('a')?.clientele_r_score).toBe('3')
    expect(await bench.sync(july, { scores: false })).toMatchObject({ applied: 3, rejected: 0, unknown: 0 })
    for (const values of (await bench.view.owned()).values())
      for (const name of SCORE_FIELDS) expect(values[name] ?? '').toBe('')
    const before = bench.written.length
    expect(await bench.sync(others, { scores: false })).toMatchObject({ applied: 0, requests: 0 })
    expect(bench.written.slice(before).join()).not.toMatch(SCORES)
    expect(await bench.sync(others)).toMatchObject({ applied: 3 })
  })

  it('clears the scores of who opted out with everything else, where that is wanted', async () => {
    const bench = await dialectBench(configuration, { people })
    await bench.sync(july)
    await bench.view.toggleConsent(configuration.kind === 'mailchimp' ? addressOf('a') : 'a')
    await bench.sync(july, { scores: false, issue: '2018-08', consent: 'clear' })
    expect((await bench.view.owned()).get('a')?.clientele_r_score ?? '').toBe('')
  })
})
