// ml-kmeans (and ml-pca from the same authors): arrays of arrays, one thread.
import { kmeans } from 'ml-kmeans'
import { PCA } from 'ml-pca'
import { doubles, serve } from './serve.mjs'

const options = JSON.parse(process.argv[2])
const { task, n, d, k, axes } = options
const table = (file, count) => {
  const values = doubles(file)
  return Array.from({ length: count }, (_, row) => Array.from(values.subarray(row * d, (row + 1) * d)))
}
const rows = table(options.data, n)
const start = options.start && table(options.start, k)

const run = {
  fit() {
    // Its tolerance is on squared centroid moves; 0 asks for the fixed point.
    const result = kmeans(rows, k, { initialization: start, tolerance: 0, maxIterations: 100_000 })
    let inertia = 0
    rows.forEach((row, index) => {
      result.centroids[result.clusters[index]].forEach((value, col) => {
        inertia += (row[col] - value) ** 2
      })
    })
    return { inertia, iterations: result.iterations }
  },
  pca() {
    const model = new PCA(rows, { method: 'covarianceMatrix', scale: false })
    return {
      value: model.getEigenvalues()[0],
      checksum: model.predict(rows, { nComponents: axes }).get(0, 0),
    }
  },
}[task]

await serve(run)
