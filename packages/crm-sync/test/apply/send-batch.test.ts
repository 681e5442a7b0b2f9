import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planSync } from '../../src/index.ts'
import { members } from '../support/members.ts'
import type { Mishap, SimulatedInput } from '../support/simulated-hubspot.ts'
import { simulatedSync } from '../support/simulated-sync.ts'

/** Refuses every batch with one of these customers in it, naming one of them or nobody. */
function refusing(bad: ReadonlySet<string>, status: number, isNamed: boolean) {
  return (inputs: readonly SimulatedInput[]): Mishap | undefined => {
    const culprit = inputs.find(({ id }) => bad.has(id))
    if (culprit === undefined) return undefined
    const context = isNamed ? { objectWriteTraceId: [culprit.objectWriteTraceId] } : {}
    const message = `The customer ${culprit.id} is refused`
    return { status, body: { status: 'error', category: 'CONFLICT', message, context } }
  }
}

describe('a batch that is refused as a whole', () => {
  it.each([
    [400, 0],
    [409, 50],
    [413, 99],
  ])('with %i is split until its bad contact stands alone: position %i', async (status, position) => {
    const bad = `c000${String(position).padStart(2, '0')}`
    const { sync, crm, journal } = simulatedSync(1, { mishap: refusing(new Set([bad]), status, false) })
    const outcome = await sync(members(100))
    expect(outcome).toMatchObject({ applied: 99, rejected: 1, unknown: 0, pending: 0 })
    expect(outcome.reasons).toEqual([{ code: 'CONFLICT', records: 1 }])
    expect(crm.requests.filter(({ trace }) => trace !== undefined).length).toBeLessThanOrEqual(15)
    expect(crm.contacts.size).toBe(99)
    expect(journal.deadLetters()).toEqual([
      {
        customerId: bad,
        kind: 'create',
        code: 'CONFLICT',
        message: 'The customer … is refused',
        issue: '2018-07',
        runId: 'r',
        refusals: 1,
      },
    ])
  })

  it('is sent once more without the contact that the refusal names', async () => {
    const { sync, crm } = simulatedSync(2, { mishap: refusing(new Set(['c00042']), 400, true) })
    expect(await sync(members(100))).toMatchObject({ applied: 99, rejected: 1 })
    expect(crm.requests.filter(({ trace }) => trace !== undefined)).toHaveLength(2)
  })

  it('with k bad contacts costs at most 2k · 7 + 1 requests and loses exactly these', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (positions, isNamed) => {
          const bad = new Set(positions.map((position) => `c000${String(position).padStart(2, '0')}`))
          const { sync, crm, journal } = simulatedSync(3, { mishap: refusing(bad, 409, isNamed) })
          const outcome = await sync(members(100))
          expect(outcome).toMatchObject({ applied: 100 - bad.size, rejected: bad.size, unknown: 0 })
          const sent = crm.requests.filter(({ trace }) => trace !== undefined).length
          expect(sent).toBeLessThanOrEqual(isNamed ? bad.size + 1 : 2 * bad.size * 7 + 1)
          expect(journal.deadLetters().map(({ customerId }) => customerId)).toEqual([...bad].sort())
        },
      ),
      { seed: 20180731, numRuns: 40 },
    )
  })

  it('does not drag others along again: refused contacts go by themselves the next time', async () => {
    const { sync, crm, journal } = simulatedSync(4, { mishap: refusing(new Set(['c00007']), 400, false) })
    await sync(members(100))
    const before = crm.requests.length
    expect(await sync(members(150))).toMatchObject({ applied: 50, rejected: 1 })
    expect(crm.requests.slice(before).filter(({ trace }) => trace !== undefined)).toHaveLength(2)
    expect(journal.deadLetters()).toMatchObject([{ customerId: 'c00007', refusals: 2 }])
  })

  it('ends a run in which nothing at all is accepted', async () => {
    const { sync, crm } = simulatedSync(5, {
      mishap: () => ({ status: 400, body: { category: 'VALIDATION_ERROR' } }),
    })
    const outcome = await sync(members(5000))
    expect(outcome.stoppedBy?.code).toBe('ALL_REFUSED')
    expect(outcome).toMatchObject({ applied: 0, unknown: 0 })
    expect(outcome.rejected + outcome.pending).toBe(5000)
    expect(outcome.rejected).toBeLessThanOrEqual(600)
    expect(crm.contacts.size).toBe(0)
  })
})

describe('dead letters', () => {
  it('are replayed alone, and are gone once they are accepted', async () => {
    const bad = new Set(['c00003', 'c00077'])
    const { sync, crm, journal } = simulatedSync(6, { mishap: (inputs) => refusing(bad, 400, false)(inputs) })
    await sync(members(100))
    const list = members(200)
    const replay = planSync({ members: list, journal, issue: '2018-08', runId: 'r', scope: 'dead-letters' })
    expect(replay).toMatchObject({ creates: 2, updates: 0, removals: 0, brakes: [] })
    bad.clear()
    expect(await sync(list, { scope: 'dead-letters', issue: '2018-08' })).toMatchObject({ applied: 2 })
    expect(crm.contacts.size).toBe(100)
    expect(crm.contacts.get('c00003')?.clientele_issue).toBe('2018-08')
    expect(journal.deadLetters()).toEqual([])
  })

  it('are dropped when the customer leaves the members before being written', async () => {
    const { sync, journal } = simulatedSync(7, { mishap: refusing(new Set(['c00099']), 400, false) })
    await sync(members(100))
    expect(journal.deadLetters()).toHaveLength(1)
    await sync(members(99))
    expect(journal.deadLetters()).toEqual([])
  })

  it('take the newest state that is wanted', async () => {
    const bad = new Set(['c00001'])
    const { sync, crm } = simulatedSync(8, { mishap: (inputs) => refusing(bad, 400, false)(inputs) })
    await sync(members(20))
    bad.clear()
    const list = members(20).map((one) => (one.customerId === 'c00001' ? { ...one, mScore: 5 } : one))
    await sync(list, { scope: 'dead-letters', issue: '2018-08' })
    expect(crm.contacts.get('c00001')).toMatchObject({ clientele_m_score: '5', clientele_issue: '2018-08' })
  })
})
