import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { members } from '../support/members.ts'
import { seededRandom } from '../support/seeded-random.ts'
import type { Mishap } from '../support/simulated-hubspot.ts'
import { simulatedSync } from '../support/simulated-sync.ts'

const HUBSPOT_LIMIT = { requests: 190, windowMs: 10_000 }

describe('a CRM with a rate limit', () => {
  it('takes 100,000 contacts in the time of the limit, with no 429', async () => {
    const { sync, crm, clock } = simulatedSync(1, { limit: HUBSPOT_LIMIT })
    expect(await sync(members(100_000))).toMatchObject({ applied: 100_000, unknown: 0, rejected: 0 })
    expect(crm.requests.filter(({ status }) => status === 429)).toEqual([])
    expect(clock.now()).toBeLessThanOrEqual(1.15 * 52_600)
  }, 600_000)

  it('leaves another program its half of the budget and uses the rest', async () => {
    const { sync, crm, clock } = simulatedSync(2, { limit: HUBSPOT_LIMIT })
    const [halfEvery, isOver] = [10_000 / 95, { now: false }]
    const rogue = (async () => {
      for (; !isOver.now; await clock.sleep(halfEvery)) crm.foreignRequest()
    })()
    await clock.sleep(10_000)
    const start = clock.now()
    expect(await sync(members(60_000))).toMatchObject({ applied: 60_000, unknown: 0 })
    const seconds = (clock.now() - start) / 1000
    isOver.now = true
    await rogue
    const limited = crm.requests.filter(({ status }) => status === 429).length
    expect(limited / crm.requests.length).toBeLessThan(0.05)
    const rate = (crm.requests.length - limited) / seconds
    expect(rate).toBeGreaterThanOrEqual(0.85 * 9.5)
  }, 600_000)

  it('gets no further request once the daily limit is used up, and the run says when to go on', async () => {
    const { sync, crm } = simulatedSync(3, {
      mishap: (inputs) =>
        inputs[0]?.id === 'c00500' ? { status: 429, body: { policyName: 'DAILY' } } : undefined,
    })
    const outcome = await sync(members(5000))
    expect(outcome).toMatchObject({ unknown: 0, rejected: 0 })
    expect(outcome.applied + outcome.pending).toBe(5000)
    expect(outcome.stoppedBy).toEqual({
      code: 'RATE_LIMITED',
      message: 'The daily limit of the CRM account is used up; run again at 2018-08-02T00:00:00Z.',
      resumeAt: '2018-08-02T00:00:00Z',
    })
    const refusedAt = crm.requests.find(({ status }) => status === 429)?.at ?? Number.NaN
    expect(crm.requests.filter(({ at }) => at > refusedAt + 50)).toEqual([])
    const before = crm.requests.length
    await expect(sync(members(5000))).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    expect(crm.requests).toHaveLength(before)
  })
})

describe('a CRM that is down for a minute', () => {
  const isDown = (now: number): boolean => now >= 2000 && now < 62_000

  it.each([
    ['refuses', { status: 503 }],
    ['is silent', 'drop-before'],
  ] as const)('and %s gets at most 10 requests in it, and all contacts after it', async (_, mishap) => {
    const { sync, crm } = simulatedSync(4, {
      mishap: (_inputs, now) => (isDown(now) ? mishap : undefined),
      limit: { requests: 8, windowMs: 500 },
    })
    expect(await sync(members(10_000))).toMatchObject({ applied: 10_000, unknown: 0, pending: 0 })
    const probes = crm.requests.filter(({ at }) => isDown(at)).length
    expect(probes).toBeGreaterThanOrEqual(3)
    expect(probes).toBeLessThanOrEqual(10)
  })

  it('gets no request earlier than it asks', async () => {
    let busyUntil = 0
    const { sync, crm } = simulatedSync(5, {
      mishap: (_inputs, now) => {
        if (now > 1000 && busyUntil === 0) busyUntil = now + 20_000
        return now < busyUntil ? { status: 503, headers: { 'retry-after': '20' } } : undefined
      },
      limit: { requests: 8, windowMs: 500 },
    })
    expect(await sync(members(6000))).toMatchObject({ applied: 6000 })
    const refused = crm.requests.filter(({ status }) => status === 503)
    expect(refused.length).toBeGreaterThanOrEqual(1)
    expect(refused.length).toBeLessThanOrEqual(4)
    const first = refused[0]?.at ?? Number.NaN
    expect(crm.requests.filter(({ at }) => at > first + 50 && at < first + 20_000)).toEqual([])
  })

  it('and stays down ends the run after two minutes, with nothing unaccounted', async () => {
    const { sync, crm, clock } = simulatedSync(6, {
      mishap: (_inputs, now) => (now > 500 ? 'drop-after' : undefined),
      limit: { requests: 8, windowMs: 500 },
    })
    const outcome = await sync(members(10_000))
    expect(outcome.stoppedBy?.code).toBe('UNREACHABLE')
    expect(outcome.applied + outcome.unknown + outcome.pending).toBe(10_000)
    expect(outcome.unknown).toBeGreaterThan(0)
    expect(clock.now()).toBeGreaterThan(120_000)
    expect(clock.now()).toBeLessThan(160_000)
    expect(crm.requests.filter(({ status }) => status === 0).length).toBeLessThanOrEqual(14)
  })
})

describe('a CRM that fails now and then', () => {
  it('gets at most one repetition for ten requests, and everything in the end', async () => {
    const chance = seededRandom(7)
    const { sync, crm } = simulatedSync(7, {
      mishap: () => (chance() < 0.2 ? { status: 502, body: '<h1>Bad gateway</h1>' } : undefined),
      latencyMs: 20,
    })
    const list = members(100_000)
    const outcome = await sync(list)
    expect(outcome.stoppedBy).toBeUndefined()
    expect(outcome.applied + outcome.unknown).toBe(100_000)
    const writes = crm.requests.filter(({ trace }) => trace !== undefined)
    const repeats = writes.length - new Set(writes.map(({ trace }) => trace)).size
    expect(repeats).toBeGreaterThan(50)
    expect(repeats / crm.requests.length).toBeLessThanOrEqual(0.1)
    for (let run = 0; run < 6; run++) await sync(list)
    expect(crm.contacts.size).toBe(100_000)
    expect(await sync(list)).toMatchObject({ applied: 0, requests: 0, unknown: 0 })
  }, 600_000)

  it('makes every contact once though answers are lost after the work is done', async () => {
    const chance = seededRandom(8)
    const { sync, crm } = simulatedSync(8, { mishap: () => (chance() < 0.2 ? 'drop-after' : undefined) })
    const list = members(20_000)
    for (let run = 0; run < 6; run++) await sync(list)
    expect(await sync(list)).toMatchObject({ applied: 0, requests: 0, unknown: 0 })
    expect(crm.creates()).toBe(20_000)
    expect([...crm.contacts.values()].every(({ clientele_segment }) => clientele_segment !== '')).toBe(true)
  }, 600_000)

  it('leaves no contact unaccounted, whatever it does to its answers', async () => {
    const rejection = (trace: unknown) => ({
      category: 'VALIDATION_ERROR',
      message: 'no',
      context: { objectWriteTraceId: [trace] },
    })
    const traceOf = (result: unknown): unknown => (result as Record<string, unknown>).objectWriteTraceId
    const mangles: Record<string, Mishap> = {
      short: { mangle: ({ results = [] }) => ({ status: 200, body: { results: results.slice(3) } }) },
      reordered: {
        mangle: ({ results = [] }) => ({ status: 200, body: { results: results.toReversed() } }),
      },
      twice: {
        mangle: ({ results = [] }) => ({ status: 200, body: { results: [...results, ...results] } }),
      },
      'errors in a 200': {
        mangle: ({ results = [] }) => ({
          status: 200,
          body: {
            results: results.slice(2),
            errors: results.slice(0, 2).map((one) => rejection(traceOf(one))),
          },
        }),
      },
      'errors in a 207': {
        mangle: ({ results = [] }) => ({
          status: 207,
          body: {
            results: results.slice(1),
            errors: results.slice(0, 1).map((one) => rejection(traceOf(one))),
          },
        }),
      },
      'unknown ids': {
        mangle: ({ results = [] }) => ({
          status: 207,
          body: { results: results.slice(2), errors: [rejection('9-999'), rejection('x')] },
        }),
      },
      'another shape': { mangle: () => ({ status: 200, body: { results: 'none' } }) },
      empty: { mangle: () => ({ status: 200 }) },
      lost: 'drop-after',
      late: { status: 429, body: {} },
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.constantFrom(...Object.keys(mangles))), { maxLength: 8 }),
        fc.integer({ min: 1, max: 450 }),
        async (fates, size) => {
          const queue = fates[Symbol.iterator]()
          const { sync, crm } = simulatedSync(9, { mishap: () => mangles[queue.next().value ?? ''] })
          const list = members(size)
          const { applied, rejected, unknown, pending } = await sync(list)
          expect(applied + rejected + unknown).toBe(size)
          expect(pending).toBe(0)
          for (let run = 0; run < 3; run++) await sync(list)
          expect(crm.contacts.size).toBe(size)
          expect(crm.creates()).toBe(size)
        },
      ),
      { seed: 20180731, numRuns: 60 },
    )
  }, 600_000)
})

describe('applySync({ deadlineMs })', () => {
  it('ends in time, and the next run does the rest', async () => {
    const { sync, clock } = simulatedSync(10, { limit: HUBSPOT_LIMIT })
    const first = await sync(members(40_000), { deadlineMs: 12_000 })
    expect(clock.now()).toBeLessThanOrEqual(12_100)
    expect(first.stoppedBy).toMatchObject({ code: 'DEADLINE' })
    expect(first.applied + first.pending).toBe(40_000)
    expect(first.pending).toBeGreaterThan(0)
    expect(await sync(members(40_000))).toMatchObject({ applied: first.pending, pending: 0 })
  }, 600_000)
})
