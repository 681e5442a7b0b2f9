import type { JobControl } from '../validation/run-jobs.ts'

/** Hands on the result of each part of a computation and tells of it. */
export function countParts(total: number, onProgress: JobControl['onProgress']): <T>(result: T) => T {
  let done = 0
  return (result) => {
    done++
    onProgress?.(done, total)
    return result
  }
}
