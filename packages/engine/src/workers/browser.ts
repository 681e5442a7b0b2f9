import type { Answer, StartThread } from './thread.ts'
import { createWorkers, type Workers, type WorkersOptions } from './workers.ts'

export type { WorkerControl, Workers, WorkersOptions } from './workers.ts'

const startThread: StartThread = (onAnswer, onDeath) => {
  // Bundlers look for this very expression.
  const worker = new Worker(new URL('./browser-thread.js', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }) => onAnswer(data as Answer) // only `obey` posts here
  worker.onmessageerror = () => onDeath('an answer that cannot be read')
  worker.onerror = (event) => {
    event.preventDefault()
    // Without a message the script itself could not be loaded.
    if (event.message) onDeath(event.message)
    else onDeath('its script cannot be loaded', 'serve browser-thread.js beside the bundle that starts it')
  }
  return {
    post: (order) => worker.postMessage(order),
    stop: async () => worker.terminate(),
  }
}

/**
 * Starts using module workers for the long computations of the engine; see `Workers`.
 *
 * @param options.threads most jobs at the same time, 1 to 256; `navigator.hardwareConcurrency` is best.
 * @throws EngineError `INVALID_ARGUMENT`.
 * @example
 * const workers = startWorkers({ threads: 2 })
 * const fit = await workers.fitKMeans(rows, { k: 4, seed: 1 })
 * await workers.close()
 */
export function startWorkers(options: WorkersOptions): Workers {
  return createWorkers(options, startThread)
}
