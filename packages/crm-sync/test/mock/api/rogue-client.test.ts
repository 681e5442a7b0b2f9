import { describe, expect, it } from 'vitest'
import { createRateWindow } from '../../../src/mock/api/rate-window.ts'
import { createRogueClient } from '../../../src/mock/api/rogue-client.ts'

/** Calls that get through when one is tried every 10 ms for a minute. */
function callsInAMinute(share: number): number {
  const limit = { requests: 100, windowMs: 10_000 }
  const window = createRateWindow(limit)
  const rogue = createRogueClient(share, limit, window)
  let calls = 0
  for (let now = 0; now < 60_000; now += 10) {
    rogue.catchUp(now)
    if (window.take(now) !== null) calls++
  }
  return calls
}

describe('createRogueClient(share, limit, window)', () => {
  it('leaves everything at share 0', () => {
    expect(callsInAMinute(0)).toBe(600)
  })

  it('takes part of the limit, and cannot be starved of all of it', () => {
    const calls = callsInAMinute(0.5)
    expect(calls).toBeLessThan(600)
    expect(calls).toBeGreaterThanOrEqual(300)
  })

  it('does not make up for a long pause', () => {
    const limit = { requests: 10, windowMs: 1000 }
    const window = createRateWindow(limit)
    const rogue = createRogueClient(0.5, limit, window)
    rogue.catchUp(0)
    rogue.catchUp(1e9)
    expect(window.take(1e9)).toMatchObject({ remaining: 4 })
  })
})
