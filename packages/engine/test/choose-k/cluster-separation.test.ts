import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cliffsDelta, clusterSeparation } from '../../src/choose-k/cluster-separation.ts'
import { matrixFromRows } from '../../src/index.ts'
import tables from '../golden/choose-k/tables.json' with { type: 'json' }

describe('clusterSeparation', () => {
  it.each(tables)('equals scipy.stats.mannwhitneyu: $name', ({ rows, labels, centroids, separation }) => {
    expect(clusterSeparation(matrixFromRows(rows), labels, centroids.length)).toBeCloseTo(separation, 12)
  })

  it('is that of the most similar pair, in the feature that tells it apart best', () => {
    const rows = matrixFromRows([
      [1, 5],
      [2, 6],
      [1, 7],
      [2, 8],
      [90, 5],
      [91, 8],
    ])
    expect(clusterSeparation(rows, [0, 0, 1, 1, 2, 2], 3)).toBe(1)
    expect(clusterSeparation({ ...rows, cols: 2 }, [0, 1, 0, 1, 2, 2], 3)).toBe(1)
    expect(clusterSeparation(matrixFromRows([[1], [2], [1], [2], [9], [9]]), [0, 0, 1, 1, 2, 2], 3)).toBe(0)
  })

  it('is 0 when nothing is known of the rows', () => {
    expect(clusterSeparation({ rows: 4, cols: 0, values: new Float64Array() }, [0, 0, 1, 1], 2)).toBe(0)
  })
})

describe('cliffsDelta', () => {
  it('counts every pair, ties for nothing', () => {
    const one = Float64Array.of(1, 2, 2, 5)
    const other = Float64Array.of(2, 3)
    let pairs = 0
    for (const a of one) for (const b of other) pairs += Math.sign(a - b)
    expect(cliffsDelta(one, other)).toBe(pairs / 8)
    expect(cliffsDelta(other, one)).toBe(-pairs / 8)
  })

  const values = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 30 })

  it('is what counting all pairs gives, the other way round with the other sign', () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const [one, other] = [Float64Array.from(some).sort(), Float64Array.from(others).sort()]
        const signs = some.flatMap((a) => others.map((b): number => Math.sign(a - b)))
        expect(cliffsDelta(one, other)).toBeCloseTo(
          signs.reduce((sum, sign) => sum + sign, 0) / signs.length,
          12,
        )
        expect(cliffsDelta(other, one)).toBe(0 - cliffsDelta(one, other))
      }),
    )
  })
})
