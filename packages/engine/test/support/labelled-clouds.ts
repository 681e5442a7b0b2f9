import { createRandom, type Matrix } from '../../src/index.ts'

/** Overlapping clouds of seeded points on a grid, so that some rows are equal, with a label each. */
export function labelledClouds(
  seed: number,
  rows: number,
  cols: number,
  k: number,
): { points: Matrix; labels: Int32Array } {
  const random = createRandom(seed)
  const labels = Int32Array.from({ length: rows }, () => Math.floor(k * random()))
  const values = new Float64Array(rows * cols)
  for (let cell = 0; cell < values.length; cell++) {
    const label = labels[Math.floor(cell / cols)] ?? 0
    values[cell] = Math.round(100 * (label + random() + random())) / 100
  }
  return { points: { rows, cols, values }, labels }
}

/** The same rows in another order. */
export function reordered(
  { points, labels }: { points: Matrix; labels: Int32Array },
  order: readonly number[],
): { points: Matrix; labels: Int32Array } {
  const values = new Float64Array(points.values.length)
  order.forEach((row, place) => {
    values.set(points.values.subarray(row * points.cols, (row + 1) * points.cols), place * points.cols)
  })
  return { points: { ...points, values }, labels: Int32Array.from(order, (row) => labels[row] ?? 0) }
}
