import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, fitKMeans, fitKMeansFrom, type Matrix } from '../../src/index.ts'

const kernels = ['kd-tree', 'simd'] as const

/** The fit without what may differ: the name of the kernel. */
function fitWith(kernel: 'plain' | 'kd-tree' | 'simd', rows: Matrix, start: Matrix, weights?: Float64Array) {
  const { kernel: ran, ...fit } = fitKMeansFrom(rows, start, weights ? { kernel, weights } : { kernel })
  expect(ran).toBe(kernel)
  return fit
}

/** Tables with the troubles of real and unreal ones: lattices full of ties, near-ties, offsets, scales, outliers. */
const table = fc
  .record({
    cols: fc.integer({ min: 1, max: 12 }),
    rows: fc.integer({ min: 12, max: 100 }),
    offset: fc.constantFrom(0, 1e8, -3.7e12),
    scale: fc.constantFrom(1, 1e-30, 1e60, 0.1),
    kind: fc.constantFrom('lattice', 'near-tie', 'smooth', 'outlier'),
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  })
  .map(({ cols, rows, offset, scale, kind, seed }) => {
    let state = seed
    const next = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const values = Float64Array.from({ length: rows * cols }, () => {
      const whole = Math.floor(7 * next()) - 3
      if (kind === 'lattice') return (whole + offset) * scale
      if (kind === 'near-tie') return (whole + (Math.floor(3 * next()) - 1) * 2 ** -50 + offset) * scale
      if (kind === 'outlier' && next() < 0.02) return 1e7 * next() * scale
      return (next() - 0.5 + offset) * scale
    })
    return { rows, cols, values }
  })

const distinct = ({ cols, rows, values }: Matrix): number[][] => {
  const seen = new Map<string, number[]>()
  for (let row = 0; row < rows; row++) {
    const cells = [...values.subarray(row * cols, (row + 1) * cols)].map((value) => value + 0)
    seen.set(cells.join(), cells)
  }
  return [...seen.values()]
}

const firstRows = (rows: readonly number[][], k: number, cols: number): Matrix => ({
  rows: k,
  cols,
  values: Float64Array.from(rows.slice(0, k).flat()),
})

describe.each(kernels)('kernel %s', (kernel) => {
  it('gives what the plain one gives, to the last bit', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 11 }), (rows, most) => {
        const different = distinct(rows)
        const start = firstRows(different, Math.min(most, different.length), rows.cols)
        expect(fitWith(kernel, rows, start)).toEqual(fitWith('plain', rows, start))
      }),
      { numRuns: 200 },
    )
  })

  it('does so with weights', () => {
    const weight = fc.double({ min: 1e-4, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(table, fc.array(weight, { minLength: 150, maxLength: 150 }), (rows, weights) => {
        const different = distinct(rows)
        const start = firstRows(different, Math.min(5, different.length), rows.cols)
        const given = Float64Array.from(weights.slice(0, rows.rows))
        expect(fitWith(kernel, rows, start, given)).toEqual(fitWith('plain', rows, start, given))
      }),
    )
  })

  it('repairs clusters that lost all points as the plain one does', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 5 }), (rows, k) => {
        fc.pre(distinct(rows).length >= k)
        // One start in the middle of things, the others far off: they lose everything at once.
        const values = Float64Array.from({ length: k * rows.cols }, (_, cell) =>
          cell < rows.cols ? (rows.values[cell] ?? 0) : 1e100,
        )
        const start = { rows: k, cols: rows.cols, values }
        const fit = fitWith(kernel, rows, start)
        expect(fit).toEqual(fitWith('plain', rows, start))
        expect(Math.min(...fit.sizes)).toBeGreaterThan(0)
      }),
    )
  })

  it('agrees with the plain one through every iteration, on points close to borders', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (noise) => {
          // Points on and within a few roundings of the border between two centroids.
          const cells = Array.from({ length: 64 }, (_, row) => [
            0.5 * (1 + (row - 32) * 2 ** -53),
            (noise[row % 3] ?? 0) * 1e3,
            row / 7,
          ])
          const rows = { rows: 64, cols: 3, values: Float64Array.from(cells.flat()) }
          const start = { rows: 2, cols: 3, values: Float64Array.of(0, 1, 2, 1, 1, 2) }
          for (const maxIterations of [1, 2, 3]) {
            const [one, other] = [kernel, 'plain' as const].map((name) =>
              fitKMeansFrom(rows, start, { maxIterations, kernel: name }),
            )
            expect([one?.labels, one?.centroids, one?.inertia]).toEqual([
              other?.labels,
              other?.centroids,
              other?.inertia,
            ])
          }
        },
      ),
    )
  })
})

it('chooses the same starts whatever the kernel', () => {
  fc.assert(
    fc.property(table, fc.integer(), (rows, seed) => {
      const k = Math.min(4, distinct(rows).length)
      const [plain, ...others] = (['plain', ...kernels] as const).map((kernel) => {
        const { kernel: _, ...fit } = fitKMeans(rows, { k, seed, restarts: 3, kernel })
        return fit
      })
      for (const other of others) expect(other).toEqual(plain)
    }),
  )
})

it.each([1, 2, 3, 6, 8])('agrees where boxes of neighbours are small, in %i columns', (cols) => {
  const random = createRandom(cols)
  const values = Float64Array.from({ length: 5000 * cols }, () => random() + Math.floor(3 * random()))
  const rows = { rows: 5000, cols, values }
  const [plain, ...others] = (['plain', ...kernels] as const).map((kernel) => {
    const { kernel: ran, ...fit } = fitKMeans(rows, { k: 9, seed: 1, restarts: 2, kernel })
    expect(ran).toBe(kernel)
    return fit
  })
  for (const other of others) expect(other).toEqual(plain)
})

it.each([1, 2, 3])('agrees where whole boxes change clusters, in %i columns', (cols) => {
  const random = createRandom(cols)
  const values = Float64Array.from({ length: 5000 * cols }, () => random() + Math.floor(3 * random()))
  const rows = { rows: 5000, cols, values }
  const weights = Float64Array.from({ length: 5000 }, () => 0.5 + random())
  // In descending order, and the last so far off that it is empty: numbers change and a cluster is repaired.
  const start = {
    rows: 6,
    cols,
    values: Float64Array.from({ length: 6 * cols }, (_, cell) => 3 - cell / cols),
  }
  start.values.fill(1e3, 5 * cols)
  const plain = fitWith('plain', rows, start, weights)
  expect(plain.iterations).toBeGreaterThan(5)
  for (const kernel of kernels) expect(fitWith(kernel, rows, start, weights)).toEqual(plain)
})
