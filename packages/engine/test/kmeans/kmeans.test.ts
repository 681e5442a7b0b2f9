import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitKMeans, fitKMeansFrom, type Matrix, matrixFromRows, matrixToRows } from '../../src/index.ts'
import golden from '../golden/kmeans.json' with { type: 'json' }
import fromR from '../golden/kmeans-r.json' with { type: 'json' }
import wide from '../golden/kmeans-wide.json' with { type: 'json' }
import { refusal } from '../support/engine-error.ts'
import { shuffled } from '../support/tables.ts'

// Small whole numbers make duplicates and exact ties common.
const rowsOf = (minLength: number) =>
  fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 })), {
    minLength,
    maxLength: 40,
  })
const distinct = (rows: readonly (readonly number[])[]) => new Set(rows.map(String)).size

describe('fitKMeans by hand', () => {
  it('splits four points into two pairs', () => {
    const fit = fitKMeans(matrixFromRows([[1], [2], [9], [10]]), { k: 2, seed: 1 })
    expect([...fit.labels]).toEqual([0, 0, 1, 1])
    expect(matrixToRows(fit.centroids)).toEqual([[1.5], [9.5]])
    expect(fit).toMatchObject({ inertia: 1, converged: true })
    expect([...fit.sizes]).toEqual([2, 2])
  })

  it('numbers clusters by ascending centroid', () => {
    const fit = fitKMeans(
      matrixFromRows([
        [5, 9],
        [5, 1],
        [-3, 4],
      ]),
      { k: 3, seed: 1 },
    )
    expect(matrixToRows(fit.centroids)).toEqual([
      [-3, 4],
      [5, 1],
      [5, 9],
    ])
    expect([...fit.labels]).toEqual([2, 1, 0])
  })
})

describe('fitKMeans in the corners', () => {
  it('gives one cluster its mean', () => {
    const fit = fitKMeans(matrixFromRows([[1], [2], [6]]), { k: 1, seed: 1 })
    expect(fit.centroids.values[0]).toBe(3)
    expect(fit.inertia).toBe(14)
  })

  it('gives every row its own cluster when k is the number of rows', () => {
    const fit = fitKMeans(matrixFromRows([[4], [1], [3]]), { k: 3, seed: 1 })
    expect([...fit.labels]).toEqual([2, 0, 1])
    expect(fit.inertia).toBe(0)
  })

  it('takes duplicates as normal data', () => {
    for (let seed = 0; seed < 50; seed++) {
      const fit = fitKMeans(matrixFromRows([[0], [0], [1]]), { k: 2, seed, restarts: 1 })
      expect([...fit.labels]).toEqual([0, 0, 1])
    }
  })

  it('does not tell 0 from -0', () => {
    const fit = fitKMeans(matrixFromRows([[0], [-0], [1]]), { k: 2, seed: 1 })
    expect([...fit.labels]).toEqual([0, 0, 1])
  })

  it('handles rows without columns, which are all the same', () => {
    const fit = fitKMeans({ rows: 3, cols: 0, values: new Float64Array() }, { k: 1, seed: 1 })
    expect([...fit.labels]).toEqual([0, 0, 0])
    expect(fit).toMatchObject({ inertia: 0, converged: true })
  })

  it('refuses k below 1 or above the number of different rows', () => {
    const rows = matrixFromRows([[1], [1], [2]])
    expect(refusal('K_OUT_OF_RANGE', () => fitKMeans(rows, { k: 3, seed: 1 }))).toContain('1 and 2')
    for (const k of [0, -1, 1.5, Number.NaN]) refusal('K_OUT_OF_RANGE', () => fitKMeans(rows, { k, seed: 1 }))
    refusal('K_OUT_OF_RANGE', () => fitKMeans(matrixFromRows([], 1), { k: 1, seed: 1 }))
  })

  it('refuses settings that cannot be meant', () => {
    const rows = matrixFromRows([[1], [2]])
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 0.5 }))
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 1, restarts: 0 }))
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 1, maxIterations: 0 }))
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 1, kernel: 'gpu' as 'simd' }))
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 1, tolerance: -1 }))
    refusal('INVALID_ARGUMENT', () => fitKMeans(rows, { k: 1, seed: 1, tolerance: Number.NaN }))
    refusal('SHAPE_MISMATCH', () => fitKMeans(rows, { k: 1, seed: 1, weights: Float64Array.of(1) }))
    for (const bad of [0, -1, Infinity, Number.NaN, 1e-13, 1e13, 1e200]) {
      refusal('INVALID_VALUE', () => fitKMeans(rows, { k: 1, seed: 1, weights: Float64Array.of(1, bad) }))
    }
    refusal('INVALID_VALUE', () => fitKMeans(rows, { k: 1, seed: 1, weights: Float64Array.of(1e20, 1e20) }))
    refusal('INVALID_VALUE', () =>
      fitKMeans({ rows: 1, cols: 1, values: Float64Array.of(Number.NaN) }, { k: 1, seed: 1 }),
    )
  })
})

describe('fitKMeansFrom', () => {
  it.each([
    ...[...golden, ...wide].map((table) => ({ program: 'scikit-learn', ...table })),
    ...fromR.map((table) => ({ program: 'R', weights: null, ...table })),
  ])('equals $program from the same start: $name', (expected) => {
    const weights = expected.weights ? { weights: Float64Array.from(expected.weights) } : {}
    for (const kernel of ['plain', 'kd-tree', 'simd'] as const) {
      const options = { ...weights, kernel }
      const fit = fitKMeansFrom(matrixFromRows(expected.points), matrixFromRows(expected.start), options)
      expect([...fit.labels]).toEqual(expected.labels)
      expect(matrixToRows(fit.centroids)).toEqual(
        expected.centroids.map((centroid) => centroid.map((value) => expect.closeTo(value, 10))),
      )
      expect(fit.inertia / expected.inertia).toBeCloseTo(1, 10)
      expect(fit.converged).toBe(true)
    }
  })

  it('gives a cluster that lost its points the farthest point', () => {
    // The second start is so far off that every point is nearer to the first.
    const fit = fitKMeansFrom(matrixFromRows([[0], [1], [2], [30]]), matrixFromRows([[1], [1000]]))
    expect([...fit.labels]).toEqual([0, 0, 0, 1])
    expect([...fit.sizes]).toEqual([3, 1])
  })

  it('repairs several empty clusters without emptying others', () => {
    const fit = fitKMeansFrom(matrixFromRows([[0], [1], [5], [9]]), matrixFromRows([[3], [99], [99], [99]]))
    expect([...fit.sizes]).toEqual([1, 1, 1, 1])
    expect(fit.inertia).toBe(0)
  })

  it('says when the iteration limit came first', () => {
    const rows = matrixFromRows(Array.from({ length: 100 }, (_, row) => [row]))
    const fit = fitKMeansFrom(rows, matrixFromRows([[0], [1]]), { maxIterations: 3 })
    expect(fit).toMatchObject({ iterations: 3, converged: false })
  })

  it('stops early, and says converged, once a tolerance is met', () => {
    const rows = matrixFromRows(Array.from({ length: 100 }, (_, row) => [row]))
    const start = matrixFromRows([[0], [1]])
    const exact = fitKMeansFrom(rows, start)
    const loose = fitKMeansFrom(rows, start, { tolerance: 0.01 })
    expect(loose.iterations).toBeLessThan(exact.iterations)
    expect(loose.converged).toBe(true)
    expect(loose.inertia).toBeGreaterThanOrEqual(exact.inertia)
  })

  it('refuses a start of another width', () => {
    refusal('SHAPE_MISMATCH', () => fitKMeansFrom(matrixFromRows([[1]]), matrixFromRows([[1, 2]])))
  })
})

describe('properties of K-Means', () => {
  it('does not depend on the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(rowsOf(3), fc.integer({ min: 1, max: 4 }), fc.integer(), (rows, k, seed) => {
        fc.pre(distinct(rows) >= k)
        const order = shuffled([...rows.keys()], seed)
        const fit = fitKMeans(matrixFromRows(rows), { k, seed, restarts: 3 })
        const again = fitKMeans(matrixFromRows(order.map((row) => rows[row] ?? [])), { k, seed, restarts: 3 })
        expect(again.centroids).toEqual(fit.centroids)
        expect(again.inertia).toBe(fit.inertia)
        expect([...again.labels]).toEqual(order.map((row) => fit.labels[row]))
      }),
    )
  })

  it('takes a weight as a number of copies', () => {
    const weight = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), weight), { minLength: 2 }), (items) => {
        const k = Math.min(2, new Set(items.map(([value]) => value)).size)
        const weighted = fitKMeans(matrixFromRows(items.map(([value]) => [value])), {
          k,
          seed: 5,
          weights: Float64Array.from(items, ([, copies]) => copies),
        })
        const copied = fitKMeans(
          matrixFromRows(items.flatMap(([value, copies]) => new Array(copies).fill([value]))),
          { k, seed: 5 },
        )
        expect(weighted.centroids).toEqual(copied.centroids)
        expect(weighted.inertia).toBe(copied.inertia)
      }),
    )
  })

  it('never lets the inertia rise from one iteration to the next', () => {
    fc.assert(
      fc.property(rowsOf(5), (rows) => {
        fc.pre(distinct(rows) >= 4)
        const matrix = matrixFromRows(rows)
        const start = matrixFromRows(rows.slice(0, 4))
        let before = Infinity
        for (let maxIterations = 1; maxIterations < 12; maxIterations++) {
          const { inertia } = fitKMeansFrom(matrix, start, { maxIterations })
          expect(inertia).toBeLessThanOrEqual(before * (1 + 1e-12))
          before = inertia
        }
      }),
    )
  })

  it('ends at a fixed point: means of their rows, rows at their nearest mean', () => {
    fc.assert(
      fc.property(rowsOf(4), fc.integer({ min: 1, max: 4 }), (rows, k) => {
        fc.pre(distinct(rows) >= k)
        const fit = fitKMeans(matrixFromRows(rows), { k, seed: 3, restarts: 2 })
        expect(fit.converged).toBe(true)
        expect(Math.min(...fit.sizes)).toBeGreaterThan(0)
        matrixToRows(fit.centroids).forEach((centroid, cluster) => {
          const members = rows.filter((_, row) => fit.labels[row] === cluster)
          centroid.forEach((value, col) => {
            const total = members.reduce((sum, member) => sum + (member[col] ?? 0), 0)
            expect(value).toBeCloseTo(total / members.length, 10)
          })
        })
        expect([...fit.labels]).toEqual(rows.map((row) => nearest(fit.centroids, row)))
      }),
    )
  })
})

function nearest(centroids: Matrix, row: readonly number[]): number {
  const squared = matrixToRows(centroids).map((centroid) =>
    centroid.reduce((total, value, col) => total + ((row[col] ?? 0) - value) ** 2, 0),
  )
  return squared.indexOf(Math.min(...squared))
}
