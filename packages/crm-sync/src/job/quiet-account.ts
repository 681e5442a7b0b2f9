import { CrmError } from '../errors.ts'
import type { Timing } from '../http/timing.ts'
import { awaitJob } from './await-job.ts'

/** Waits before the first write of a run until the account has done all imports that it took in. */
export interface QuietAccount {
  wait(signal: AbortSignal | undefined): Promise<void>
  /** The next write is the first of a run. */
  reset(): void
}

/**
 * An import whose answer was lost is done all the same, perhaps after the next run has looked at its contacts: it would
 * then undo what that run wrote. So a run writes nothing while one is pending.
 */
export function quietAccount(
  timing: Timing,
  isBusy: (signal: AbortSignal | undefined) => Promise<boolean>,
): QuietAccount {
  let quiet: Promise<unknown> | null = null
  async function untilQuiet(signal: AbortSignal | undefined): Promise<void> {
    if (!(await isBusy(signal))) return
    await awaitJob(timing, signal, async () => ((await isBusy(signal)) ? null : true))
  }
  return {
    async wait(signal) {
      quiet ??= untilQuiet(signal)
      try {
        await quiet
      } catch (error) {
        quiet = null
        if (!(error instanceof CrmError)) throw error
        // Nothing of this write was sent.
        const { code, message, cause, resumeAt } = error
        throw new CrmError(code === 'NO_ANSWER' ? 'UNREACHABLE' : code, message, { cause, resumeAt })
      }
    },
    reset() {
      quiet = null
    },
  }
}
