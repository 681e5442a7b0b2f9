import type { SyncOutcome } from '@clientele/crm-sync'
import { EXIT } from '../errors.ts'

/** 3 when a brake stopped the plan, 1 when the CRM did, 4 when records were rejected or are in doubt, else 0. */
export function outcomeExitCode({ stoppedBy, rejected, unknown }: SyncOutcome): number {
  if (stoppedBy?.code === 'BRAKES') return EXIT.brake
  if (stoppedBy !== undefined) return EXIT.unexpected
  return rejected + unknown > 0 ? EXIT.rejected : EXIT.done
}
