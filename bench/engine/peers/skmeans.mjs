// skmeans: arrays of arrays, one thread, always to the fixed point.
import skmeans from 'skmeans'
import { doubles, serve } from './serve.mjs'

const options = JSON.parse(process.argv[2])
const { n, d, k } = options
const table = (file, count) => {
  const values = doubles(file)
  return Array.from({ length: count }, (_, row) => Array.from(values.subarray(row * d, (row + 1) * d)))
}
const rows = table(options.data, n)
const start = table(options.start, k)

await serve(() => {
  const result = skmeans(rows, k, structuredClone(start), 100_000) // it moves what it is given
  let inertia = 0
  rows.forEach((row, index) => {
    result.centroids[result.idxs[index]].forEach((value, col) => {
      inertia += (row[col] - value) ** 2
    })
  })
  return { inertia, iterations: result.it }
})
