import { availableParallelism } from 'node:os'

const MOST_THREADS = 8

/** Threads for the long computations of the engine: as many as there are processors, up to 8. */
export function threadCount(): number {
  return Math.min(MOST_THREADS, availableParallelism())
}
