import { describe, expect, it } from 'vitest'
import { matrixFromRows, silhouette, silhouetteSamples } from '../../../src/index.ts'
import golden from '../../golden/silhouette.json' with { type: 'json' }
import tables from '../../golden/silhouette-tables.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelledClouds, reordered } from '../../support/labelled-clouds.ts'
import { shuffled } from '../../support/tables.ts'

describe('silhouette by hand', () => {
  it('of two pairs', () => {
    // Rows 0 and 10: a = 1, b = 9.5; rows 1 and 9: a = 1, b = 8.5.
    const result = silhouette(matrixFromRows([[0], [1], [9], [10]]), [0, 0, 1, 1])
    expect(result.value).toBeCloseTo((8.5 / 9.5 + 7.5 / 8.5) / 2, 15)
    expect(result).toMatchObject({ method: 'exact', sampleSize: 4, low: result.value, high: result.value })
  })

  it('is 0 for a row alone in its cluster and for rows that coincide with another cluster', () => {
    expect([...silhouetteSamples(matrixFromRows([[0], [0], [0], [5]]), [0, 0, 1, 2])]).toEqual([0, 0, 0, 0])
  })
})

describe('silhouette', () => {
  it.each(golden)('equals scikit-learn row by row (case %#)', ({ points, labels, samples, mean }) => {
    const matrix = matrixFromRows(points)
    silhouetteSamples(matrix, labels).forEach((value, row) => {
      expect(value).toBeCloseTo(samples[row] as number, 12)
    })
    expect(silhouette(matrix, labels).value).toBeCloseTo(mean, 12)
  })

  it.each(tables)('equals scikit-learn row by row ($name)', ({ points, labels, samples, mean, clusters }) => {
    const matrix = matrixFromRows(points)
    silhouetteSamples(matrix, labels).forEach((value, row) => {
      expect(value).toBeCloseTo(samples[row] as number, 12)
    })
    const result = silhouette(matrix, labels)
    expect(result.value).toBeCloseTo(mean, 12)
    expect(result.clusters.map(({ value }) => value)).toEqual(
      clusters.map((value) => expect.closeTo(value, 12)),
    )
    expect(result.clusters.map(({ label }) => label)).toEqual([...new Set(labels)].sort((a, b) => a - b))
  })

  it.each([3, 90])('has the same bits for any order of the rows (%i clusters)', (k) => {
    const given = labelledClouds(8, 3000, 3, k)
    const moved = reordered(given, shuffled([...given.labels.keys()], 4))
    expect(silhouette(moved.points, moved.labels)).toEqual(silhouette(given.points, given.labels))
  })

  it('names clusters by their labels, whatever these are', () => {
    const { points, labels } = golden[0] as (typeof golden)[number]
    const matrix = matrixFromRows(points)
    const renamed = silhouette(
      matrix,
      labels.map((label) => 100 + label),
    )
    const plain = silhouette(matrix, labels)
    expect(renamed.clusters.map(({ label }) => label)).toEqual([100, 101, 102])
    expect(renamed.value).toBe(plain.value)
    expect(renamed.clusters.map(({ size }) => size)).toEqual(plain.clusters.map(({ size }) => size))
  })

  it('counts each of many equal rows', () => {
    const { points, labels } = golden[2] as (typeof golden)[number]
    const once = matrixFromRows(points)
    const weights = labels.map((_, row) => 1 + (row % 4))
    const rows = weights.flatMap((weight, row) => new Array<number>(weight).fill(row))
    const many = matrixFromRows(rows.map((row) => points[row] ?? []))
    const direct = rows.map((row) => {
      const own = labels[row] as number
      const sums = new Map<number, [total: number, count: number]>()
      for (const other of rows) {
        const [total, count] = sums.get(labels[other] as number) ?? [0, 0]
        const between = Math.hypot(
          ...[0, 1].map((col) => (once.values[2 * row + col] ?? 0) - (once.values[2 * other + col] ?? 0)),
        )
        sums.set(labels[other] as number, [total + between, count + 1])
      }
      const [within, size] = sums.get(own) ?? [0, 0]
      sums.delete(own)
      const b = Math.min(...[...sums.values()].map(([total, count]) => total / count))
      const a = within / (size - 1)
      return (b - a) / Math.max(a, b)
    })
    const values = silhouetteSamples(
      many,
      rows.map((row) => labels[row] as number),
    )
    expect([...values]).toEqual(direct.map((value) => expect.closeTo(value, 12)))
  })

  it('does not change with the unit, from the smallest to the largest numbers that are allowed', () => {
    const { points, labels } = golden[1] as (typeof golden)[number]
    const value = silhouette(matrixFromRows(points), labels).value
    for (const unit of [2 ** -1000, 2 ** -600, 2 ** 440]) {
      const scaled = matrixFromRows(points.map((row) => row.map((cell) => cell * unit)))
      expect(silhouette(scaled, labels).value).toBe(value)
    }
    const least = matrixFromRows([[0], [5e-324], [1.5e-323], [2e-323]])
    expect(silhouette(least, [0, 0, 1, 1]).value).toBe(
      silhouette(matrixFromRows([[0], [1], [3], [4]]), [0, 0, 1, 1]).value,
    )
  })

  it('is 0 for rows that are all equal', () => {
    const result = silhouette(matrixFromRows([[4e9], [4e9], [4e9]]), [0, 1, 1])
    expect(result).toMatchObject({ value: 0, clusters: [{ value: 0 }, { value: 0 }] })
  })

  it('tells how far it is and can be stopped', () => {
    const { points, labels } = labelledClouds(1, 500, 2, 3)
    const seen: number[] = []
    const stop = new AbortController()
    const onProgress = (done: number, total: number): void => {
      seen.push(done / total)
      if (done === 2) stop.abort(new Error('enough'))
    }
    silhouette(points, labels, { onProgress })
    expect(seen.at(-1)).toBe(1)
    expect(() => silhouette(points, labels, { onProgress, signal: stop.signal })).toThrow('enough')
  })

  it('is refused where it is undefined: one cluster, or a cluster for every row', () => {
    const points = matrixFromRows([[0], [1], [2]])
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(points, [0, 0, 0]))
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(points, [0, 1, 2]))
    refusal('SILHOUETTE_UNDEFINED', () => silhouette(matrixFromRows([], 1), []))
    refusal('SHAPE_MISMATCH', () => silhouette(points, [0, 1]))
    refusal('INVALID_VALUE', () => silhouette(points, [0, 1, Number.NaN]))
    refusal('INVALID_VALUE', () =>
      silhouette({ rows: 3, cols: 1, values: Float64Array.of(0, 1, Infinity) }, [0, 0, 1]),
    )
  })
})
