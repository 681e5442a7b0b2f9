import type { SyncOutcome } from '@clientele/crm-sync'
import { interruptedExitCode } from '../console/terminal/interruption.ts'
import { EXIT } from '../errors.ts'

/**
 * 3 when a brake stopped the plan, that of `signal` when the user did, 1 when the CRM or the deadline did, 4 when records
 * were rejected or are in doubt, else 0.
 */
export function outcomeExitCode({ stoppedBy, rejected, unknown }: SyncOutcome, signal: AbortSignal): number {
  if (stoppedBy?.code === 'BRAKES') return EXIT.brake
  if (stoppedBy?.code === 'ABORTED' && signal.aborted) return interruptedExitCode(signal)
  if (stoppedBy !== undefined) return EXIT.unexpected
  return rejected + unknown > 0 ? EXIT.rejected : EXIT.done
}
