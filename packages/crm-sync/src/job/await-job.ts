import { CrmError } from '../errors.ts'
import type { Timing } from '../http/timing.ts'
import { inDoubt } from '../in-doubt.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
const PATIENCE_MS = 600_000

/**
 * Asks about work that a CRM does later, after half a second and then at growing distances, until it is done.
 *
 * @param ask gives the end of the work, or null while there is none
 * @throws CrmError as `ask` does, or `NO_ANSWER` after ten minutes; whether the work is done is unknown then
 */
export async function awaitJob<T>(
  { now, sleep }: Timing,
  signal: AbortSignal | undefined,
  ask: () => Promise<T | null>,
): Promise<T> {
  const until = now() + PATIENCE_MS
  try {
    for (
      let pause = FIRST_PAUSE_MS;
      now() < until;
      pause = Math.min(LONGEST_PAUSE_MS, Math.round(pause * 1.5))
    ) {
      await sleep(pause, signal)
      const end = await ask()
      if (end !== null) return end
    }
  } catch (error) {
    const isOurs = error instanceof CrmError || signal?.aborted !== true
    throw inDoubt(isOurs ? error : new CrmError('ABORTED', 'The sync was interrupted; run it again.'))
  }
  const message = 'The CRM took an import in and did not do it within ten minutes; run the sync again.'
  throw new CrmError('NO_ANSWER', message, { outcomeUnknown: true })
}
