import { EngineError } from '../engine-error.ts'

/** Door check of a threshold. */
export function checkThreshold(caller: string, threshold: number): void {
  if (threshold >= 0 && threshold <= 1) return
  throw new EngineError(
    'INVALID_ARGUMENT',
    `${caller}: the threshold must be between 0 and 1, got ${threshold}.`,
  )
}
