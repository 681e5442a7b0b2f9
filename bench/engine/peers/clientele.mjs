// @clientele/engine, on the main thread or on two workers.
import {
  adjustedRandIndex,
  fitKMeansFrom,
  fitKMeansSweep,
  fitPca,
  project,
  silhouette,
} from '@clientele/engine'
import { doubles, integers, serve } from './serve.mjs'

const [options] = process.argv.slice(2).map((text) => JSON.parse(text))
const { task, n, d, k, ks, starts, tolerance, axes, threads } = options
const rows = task === 'ari' ? null : { rows: n, cols: d, values: doubles(options.data, threads > 1) }
const start = options.start && { rows: k, cols: d, values: doubles(options.start) }
const labels = options.labels && integers(options.labels)
const others = options.others && integers(options.others)
const workers = threads > 1 ? await started(threads) : null
const limits = { tolerance, maxIterations: 100_000 }

const run = {
  fit() {
    const fit = fitKMeansFrom(rows, start, limits)
    return { inertia: fit.inertia, iterations: fit.iterations, kernel: fit.kernel }
  },
  async sweep() {
    const settings = { ks, restarts: starts, seed: 1, ...limits }
    const fits = workers ? await workers.fitKMeansSweep(rows, settings) : fitKMeansSweep(rows, settings)
    return { inertia: fits.at(-1).inertia, kernel: fits.at(-1).kernel }
  },
  async silhouette() {
    return { value: (workers ? await workers.silhouette(rows, labels) : silhouette(rows, labels)).value }
  },
  ari: () => ({ value: adjustedRandIndex(labels, others) }),
  pca() {
    const model = fitPca(rows, { components: axes })
    return { value: model.explainedVariance[0], checksum: project(model, rows).values[0] }
  },
}[task]

await serve(run)
await workers?.close()

async function started(threads) {
  const { startWorkers } = await import('@clientele/engine/workers')
  return startWorkers({ threads })
}
