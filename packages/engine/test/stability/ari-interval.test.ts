import { expect, it } from 'vitest'
import { adjustedRandIndex, createRandom } from '../../src/index.ts'
import { ariInterval, indexOfTable } from '../../src/stability/ari-interval.ts'

const settings = (seed = 1) => ({ samples: 400, random: createRandom(seed) })

it('holds the index and narrows with the root of the customers', () => {
  const widthOf = (times: number): number => {
    const counts = Float64Array.of(40, 5, 8, 30, 3, 14).map((count) => count * times)
    const { low, high } = ariInterval(counts, 3, settings())
    const index = indexOfTable(counts, 3, 100 * times)
    expect(low).toBeLessThan(index ?? 0)
    expect(high).toBeGreaterThan(index ?? 0)
    return (high ?? 0) - (low ?? 0)
  }
  const ratio = widthOf(1) / widthOf(100)
  expect(ratio).toBeGreaterThan(8)
  expect(ratio).toBeLessThan(12)
})

it('has no width where both labellings are one', () => {
  expect(ariInterval(Float64Array.of(40, 0, 0, 60), 2, settings())).toEqual({ low: 1, high: 1 })
})

it('is that of drawing customers one by one', () => {
  const first = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
  const second = [0, 0, 1, 0, 1, 1, 1, 0, 2, 2]
  const random = createRandom(3)
  const indices = Array.from({ length: 4000 }, () => {
    const drawn = first.map(() => Math.floor(random() * first.length))
    return adjustedRandIndex(
      drawn.map((item) => first[item]),
      drawn.map((item) => second[item]),
    )
  }).sort((a, b) => a - b)
  const { low, high } = ariInterval(Float64Array.of(3, 1, 0, 0, 3, 0, 1, 0, 2), 3, {
    samples: 4000,
    random: createRandom(4),
  })
  expect(Math.abs((low ?? 0) - indices[100])).toBeLessThan(0.05)
  expect(Math.abs((high ?? 0) - indices[3900])).toBeLessThan(0.05)
})

it('leaves out samples with one cluster on a side, and is null where all have', () => {
  expect(indexOfTable(Float64Array.of(3, 4), 2, 7)).toBeNull()
  expect(indexOfTable(Float64Array.of(3, 4, 0, 0), 2, 7)).toBeNull()
  expect(ariInterval(Float64Array.of(3, 4), 2, settings())).toEqual({ low: null, high: null })
  expect(ariInterval(Float64Array.of(1, 0, 0, 1), 2, settings())).toEqual({ low: 1, high: 1 })
})
