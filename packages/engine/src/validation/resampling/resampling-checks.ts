import { EngineError } from '../../engine-error.ts'

/** Door check: a list of cluster numbers, ascending whole numbers from 1 up. */
export function checkKs(caller: string, ks: readonly number[]): void {
  const bad = ks.findIndex((k, place) => !Number.isInteger(k) || k < 1 || (place > 0 && k <= ks[place - 1]))
  if (ks.length === 0 || bad >= 0) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: ks must be ascending whole numbers of at least 1, such as [1, 2, 3], got [${ks.join(', ')}].`,
    )
  }
}

/** Door check: how often something is repeated. */
export function checkCount(caller: string, option: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new EngineError(
      'INVALID_ARGUMENT',
      `${caller}: ${option} must be a whole number of at least 1, got ${count}.`,
    )
  }
}
