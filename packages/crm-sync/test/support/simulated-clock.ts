import type { Timing } from '../../src/index.ts'
import { seededRandom } from './seeded-random.ts'

interface Timer {
  readonly at: number
  readonly wake: () => void
}

/**
 * A clock of discrete events: whenever nothing else is left to do, it jumps to the next sleeper. So a minute of
 * waiting takes no time, and what happens at the same time really does.
 */
export function simulatedClock(seed: number): Timing {
  let clock = 0
  let timers: Timer[] = []
  let isTicking = false
  const tick = (): void => {
    if (isTicking) return
    isTicking = true
    // Two rounds of the event loop: all that follows from the last awakening is done by then.
    setImmediate(() =>
      setImmediate(() => {
        isTicking = false
        const next = timers.reduce<Timer | null>((a, b) => (a === null || b.at < a.at ? b : a), null)
        if (next === null) return
        timers = timers.filter((timer) => timer !== next)
        clock = Math.max(clock, next.at)
        next.wake()
        tick()
      }),
    )
  }
  return {
    now: () => clock,
    random: seededRandom(seed),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const timer = { at: clock + milliseconds, wake: resolve }
        timers.push(timer)
        signal?.addEventListener('abort', () => {
          timers = timers.filter((other) => other !== timer)
          reject(signal.reason)
        })
        tick()
      }),
  }
}
