import { Worker } from 'node:worker_threads'
import type { Answer, StartThread } from './thread.ts'
import { createWorkers, type Workers, type WorkersOptions } from './workers.ts'

export type { WorkerControl, Workers, WorkersOptions } from './workers.ts'

const startThread: StartThread = (onAnswer, onDeath) => {
  // Of the flags of the process (--input-type, loaders) none is for this script, and some would stop it.
  const worker = new Worker(new URL('./node-thread.js', import.meta.url), { execArgv: [] })
  worker.on('message', (answer) => onAnswer(answer as Answer)) // only `obey` posts here
  worker.on('error', (error) => onDeath(error.message))
  worker.on('exit', (code) => onDeath(`exit code ${code}`))
  return {
    post: (order) => worker.postMessage(order),
    stop: async () => {
      await worker.terminate()
    },
  }
}

/**
 * Starts using threads for the long computations of the engine; see `Workers`. Close it when done: open threads keep
 * the process alive.
 *
 * @param options.threads most jobs at the same time, 1 to 256; as many as there are processors is best.
 * @throws EngineError `INVALID_ARGUMENT`.
 * @example
 * const workers = startWorkers({ threads: 2 })
 * const fit = await workers.fitKMeans(rows, { k: 4, seed: 1 })
 * await workers.close()
 */
export function startWorkers(options: WorkersOptions): Workers {
  return createWorkers(options, startThread)
}
