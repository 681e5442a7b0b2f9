import type { Timing } from '../http/timing.ts'
import { DEADLINE_PASSED } from './run-batches.ts'

/** The signal that ends a run, and what gives its clock back. */
export interface RunSignal {
  readonly signal: AbortSignal
  release(): void
}

/** A signal that is aborted with the one given, or with {@link DEADLINE_PASSED} when the time is over. */
export function runSignal(
  signal: AbortSignal | undefined,
  deadlineMs: number | undefined,
  { sleep }: Pick<Timing, 'sleep'>,
): RunSignal {
  const deadline = new AbortController()
  const released = new AbortController()
  if (deadlineMs !== undefined) {
    sleep(deadlineMs, released.signal).then(
      () => deadline.abort(DEADLINE_PASSED),
      () => undefined,
    )
  }
  return {
    signal: signal === undefined ? deadline.signal : AbortSignal.any([signal, deadline.signal]),
    release: () => released.abort(),
  }
}
