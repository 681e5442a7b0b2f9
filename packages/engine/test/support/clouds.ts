import { createRandom, type Matrix, matrixFromRows } from '../../src/index.ts'

/** `count` round clouds of the plane, 20 apart on a circle, with `size` points each. */
export function clouds(count: number, size: number): Matrix {
  const random = createRandom(97, count, size)
  return matrixFromRows(
    Array.from({ length: count * size }, (_, row) => {
      const angle = (2 * Math.PI * (row % count)) / count
      return [20 * Math.cos(angle) + normal(random), 20 * Math.sin(angle) + normal(random)]
    }),
  )
}

/** One round cloud: nothing to find. */
export function cloud(size: number): Matrix {
  const random = createRandom(98, size)
  return matrixFromRows(Array.from({ length: size }, () => [normal(random), normal(random)]))
}

/** About standard normal: twelve uniform numbers, centred. */
function normal(random: () => number): number {
  let total = -6
  for (let draw = 0; draw < 12; draw++) total += random()
  return total
}
