import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CRM_CONFIGURATIONS } from '../support/crm-configurations.ts'
import { addressOf, dialectBench } from '../support/dialect-bench.ts'
import { member, members } from '../support/members.ts'

const CLOSED = 'c00002'
/** By what Mailchimp is asked for a member. */
const HASH = createHash('md5').update(addressOf(CLOSED)).digest('hex')

describe.each(CRM_CONFIGURATIONS)('reads that %j refuses', (configuration) => {
  it('cost the contact they are about a month, and no other anything: it is not written unseen', async () => {
    let refuses = false
    const list = members(30)
    const bench = await dialectBench(configuration, {
      people: list.map(({ customerId }) => customerId),
      refuses: (read) => refuses && (read.includes(CLOSED) || read.includes(HASH)),
    })
    await bench.settle(list, 3)
    const later = list.map((one, index) => (index < 5 ? member(one.customerId, index + 1) : one))
    await bench.view.toggleConsent(CLOSED)
    refuses = true
    const before = bench.written.length
    const outcome = await bench.sync(later, { issue: '2018-08', confirmation: { yes: true } })
    expect(outcome).toMatchObject({ applied: 4, rejected: 1, unknown: 0, pending: 0, optedOut: 0 })
    expect(outcome.reasons).toEqual([{ code: 'UNREADABLE', records: 1 }])
    expect(bench.written.slice(before).join('\n')).not.toMatch(new RegExp(`${CLOSED}|${HASH}`))
    expect(bench.journal.deadLetters()).toMatchObject([{ customerId: CLOSED, code: 'UNREADABLE' }])
    refuses = false
    await bench.view.toggleConsent(CLOSED)
    const again = await bench.sync(later, { issue: '2018-08', confirmation: { yes: true } })
    expect(again).toMatchObject({ applied: 1, rejected: 0, unknown: 0 })
    expect(bench.journal.deadLetters()).toEqual([])
  })

  it('now and then end no run', async () => {
    let reads = 0
    const list = members(60)
    const bench = await dialectBench(configuration, {
      people: list.map(({ customerId }) => customerId),
      refuses: (read) =>
        /batch\/read|\/members\?|filter=any\((external_id|email)|\/contacts\?limit/.test(read) &&
        reads++ % 3 === 0,
    })
    await bench.settle(list, 2)
    const later = list.map((one, index) => (index % 2 === 0 ? member(one.customerId, index + 1) : one))
    const outcome = await bench.sync(later, { issue: '2018-08' })
    expect(outcome.stoppedBy).toBeUndefined()
    expect(outcome).toMatchObject({ unknown: 0, pending: 0 })
    expect(reads).toBeGreaterThan(0)
  })
})
