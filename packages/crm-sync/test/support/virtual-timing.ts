import type { Timing } from '../../src/index.ts'

/** A clock that only moves by sleeping, and a chance that always gives the same number. */
export interface VirtualTiming extends Timing {
  readonly slept: readonly number[]
  advance(milliseconds: number): void
}

export function virtualTiming(chance = 1): VirtualTiming {
  let clock = 0
  const slept: number[] = []
  return {
    slept,
    advance: (milliseconds) => {
      clock += milliseconds
    },
    now: () => clock,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      slept.push(milliseconds)
      clock += milliseconds
    },
    random: () => chance,
  }
}
