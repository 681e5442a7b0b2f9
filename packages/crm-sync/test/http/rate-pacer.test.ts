import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRatePacer } from '../../src/http/rate-pacer.ts'
import { virtualTiming } from '../support/virtual-timing.ts'

const headers = (max: number, interval: number, remaining: number): Headers =>
  new Headers({
    'x-hubspot-ratelimit-max': String(max),
    'x-hubspot-ratelimit-interval-milliseconds': String(interval),
    'x-hubspot-ratelimit-remaining': String(remaining),
  })

describe('createRatePacer(timing)', () => {
  it('holds nothing back until it knows a limit', async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    for (let request = 0; request < 1000; request++) (await pacer.turn())(null)
    expect(timing.slept).toEqual([])
  })

  it('never sends more than the limit in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 0, max: 500 }),
        async (max, gaps, latency) => {
          const timing = virtualTiming()
          const pacer = createRatePacer(timing)
          const sent: number[] = []
          for (const gap of gaps) {
            timing.advance(gap)
            const end = await pacer.turn()
            timing.advance(latency)
            sent.push(timing.now())
            const inWindow = sent.filter((moment) => moment > timing.now() - 10_000).length
            end(headers(max, 10_000, max - inWindow))
          }
          for (const moment of sent) {
            const window = sent.filter((other) => other > moment - 10_000 && other <= moment)
            expect(window.length).toBeLessThanOrEqual(max)
          }
        },
      ),
      { seed: 7, numRuns: 100 },
    )
  })

  it("keeps to HubSpot's limit and wastes little: 1,000 requests at 190 in 10 s take about 51 s", async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    for (let request = 0; request < 1000; request++) {
      const end = await pacer.turn()
      timing.advance(1)
      end(headers(190, 10_000, 190 - (request % 190) - 1))
    }
    expect(timing.now()).toBeGreaterThanOrEqual(50_000)
    expect(timing.now()).toBeLessThanOrEqual(52_600)
  })

  it('yields to other programs on the same account', async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    ;(await pacer.turn())(headers(190, 10_000, 1))
    ;(await pacer.turn())(null)
    expect(timing.now()).toBe(0)
    await pacer.turn()
    expect(timing.now()).toBe(10_000)
  })

  it('counts a request from its answer on, since nobody knows when it arrived', async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    ;(await pacer.turn())(headers(2, 10_000, 1))
    const endSlow = await pacer.turn()
    timing.advance(12_000)
    endSlow(headers(2, 10_000, 1))
    await pacer.turn()
    expect(timing.now()).toBe(12_000)
    await pacer.turn()
    expect(timing.now()).toBe(22_000)
  })

  it('pauses for as long as it is told', async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    pacer.pause(4000)
    await pacer.turn()
    expect(timing.now()).toBe(4000)
  })

  it('stops waiting when aborted, without blocking those behind', async () => {
    const timing = virtualTiming()
    const pacer = createRatePacer(timing)
    await expect(pacer.turn(AbortSignal.abort())).rejects.toThrow()
    await pacer.turn()
  })
})
