import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance, given to whatever waits, so that tests can run a minute in a millisecond. */
export interface Timing {
  /** Milliseconds since any fixed moment. */
  now(): number
  /** Rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Uniform in [0, 1). */
  random(): number
}

/** The clock and the chance of this machine: only waiting times depend on them, never what is written. */
export const systemTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal === undefined ? {} : { signal }),
  random: () => Math.random(),
}
