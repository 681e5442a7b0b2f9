import { describe, expect, it } from 'vitest'
import { createCircuitBreaker } from '../../src/http/circuit-breaker.ts'
import { CrmError } from '../../src/index.ts'
import { simulatedClock } from '../support/simulated-clock.ts'
import { virtualTiming } from '../support/virtual-timing.ts'

const DOWN = new CrmError('UNREACHABLE', 'down')

describe('createCircuitBreaker(timing)', () => {
  it('lets everything pass until three failures follow each other', async () => {
    const timing = virtualTiming()
    const breaker = createCircuitBreaker(timing)
    for (const result of [DOWN, DOWN, 'answered', DOWN, DOWN] as const) (await breaker.pass())(result)
    expect(breaker.isOpen()).toBe(false)
    ;(await breaker.pass())(DOWN)
    expect(breaker.isOpen()).toBe(true)
    expect(timing.slept).toEqual([])
  })

  it('sends single probes after 2, 4, 8, 16, 30 and 30 seconds, then gives up, and starts anew', async () => {
    const timing = virtualTiming()
    const breaker = createCircuitBreaker(timing)
    for (let failure = 0; failure < 3; failure++) (await breaker.pass())(DOWN)
    const verdicts: string[] = []
    while (breaker.isOpen()) verdicts.push((await breaker.pass())(DOWN))
    expect(timing.slept).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
    expect(verdicts).toEqual([...Array(6).fill('go-on'), 'give-up'])
    expect((await breaker.pass())('answered')).toBe('go-on')
    expect(timing.slept).toHaveLength(7)
  })

  it('holds all others back while a probe is on its way, and lets them go when it is answered', async () => {
    const clock = simulatedClock(1)
    const breaker = createCircuitBreaker(clock)
    for (let failure = 0; failure < 3; failure++) (await breaker.pass())(DOWN)
    const passed: number[] = []
    const request = async (): Promise<void> => {
      const verdict = await breaker.pass()
      passed.push(clock.now())
      await clock.sleep(500)
      verdict('answered')
    }
    await Promise.all([request(), request(), request()])
    expect(passed).toEqual([2000, 2500, 2500])
  })

  it('ends all that wait when it gives up', async () => {
    const clock = simulatedClock(2)
    const breaker = createCircuitBreaker(clock)
    for (let failure = 0; failure < 3; failure++) (await breaker.pass())(DOWN)
    const request = async (): Promise<string> => {
      for (;;) {
        const verdict = await breaker.pass()
        await clock.sleep(10)
        if (verdict(DOWN) === 'give-up') return 'gave up'
      }
    }
    const ends = await Promise.allSettled([request(), request(), request()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'UNREACHABLE' } },
      { reason: { code: 'UNREACHABLE' } },
    ])
  })

  it('lets another probe go when one was not sent after all', async () => {
    const breaker = createCircuitBreaker(virtualTiming())
    for (let failure = 0; failure < 3; failure++) (await breaker.pass())(DOWN)
    ;(await breaker.pass())('unsent')
    expect(breaker.isOpen()).toBe(true)
    ;(await breaker.pass())('answered')
    expect(breaker.isOpen()).toBe(false)
  })

  it('stops waiting when it is aborted', async () => {
    const breaker = createCircuitBreaker(virtualTiming())
    for (let failure = 0; failure < 3; failure++) (await breaker.pass())(DOWN)
    await expect(breaker.pass(AbortSignal.abort())).rejects.toThrow(/abort/)
  })
})
