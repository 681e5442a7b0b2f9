import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterThinning, thinningOnLine } from '../../src/choose-k/cluster-thinning.ts'
import { fitKMeans, matrixFromRows } from '../../src/index.ts'
import tables from '../golden/choose-k/tables.json' with { type: 'json' }
import { plantedRows, STRUCTURELESS, structureless } from '../support/planted-rows.ts'

describe('clusterThinning', () => {
  it.each(tables)(
    'equals the definition computed with numpy: $name',
    ({ rows, labels, centroids, thinning }) => {
      const found = clusterThinning(matrixFromRows(rows), labels, matrixFromRows(centroids))
      expect(found).toBeCloseTo(thinning, 10)
    },
  )

  it('does not depend on the order of the rows, nor on turning or stretching all axes alike', () => {
    const [{ rows, labels, centroids }] = tables.slice(2) as [(typeof tables)[number]]
    const turn = ([x = 0, y = 0]: number[]): number[] => [7 * (0.6 * x - 0.8 * y), 7 * (0.8 * x + 0.6 * y)]
    const found = clusterThinning(matrixFromRows(rows), labels, matrixFromRows(centroids))
    const back = clusterThinning(
      matrixFromRows(rows.toReversed()),
      labels.toReversed(),
      matrixFromRows(centroids),
    )
    const turned = clusterThinning(
      matrixFromRows(rows.map(turn)),
      labels,
      matrixFromRows(centroids.map(turn)),
    )
    expect(back).toBe(found)
    expect(turned).toBeCloseTo(found, 10)
  })

  it.each(STRUCTURELESS)('finds no gap between the parts of one heap: %s', (kind) => {
    const rows = structureless(kind, { rows: 3000, cols: 2, seed: 5 })
    for (const k of [2, 3, 5]) {
      const { labels, centroids } = fitKMeans(rows, { k, seed: 1 })
      expect(clusterThinning(rows, labels, centroids)).toBeGreaterThan(0.75)
    }
  })

  it('finds the gap between groups of unequal size and spread, where it is', () => {
    const rows = plantedRows(
      [
        { centre: [0, 0], spread: 2, rows: 900 },
        { centre: [14, 0], spread: 0.5, rows: 90 },
      ],
      3,
    )
    const { labels, centroids } = fitKMeans(rows, { k: 2, seed: 1 })
    expect(clusterThinning(rows, labels, centroids)).toBeLessThan(0.1)
  })
})

describe('thinningOnLine', () => {
  const spreadOver = (low: number, high: number, count: number): Float64Array =>
    Float64Array.from({ length: count }, (_, place) => low + ((high - low) * place) / (count - 1))

  it('is 0 with nothing in between and 1 on an even stretch', () => {
    expect(thinningOnLine(spreadOver(-1.2, -0.8, 100), spreadOver(0.8, 1.2, 100))).toBe(0)
    expect(thinningOnLine(spreadOver(-2, 0, 500), spreadOver(0, 2, 500))).toBe(1)
  })

  it('is 0 for clusters that are points', () => {
    expect(thinningOnLine(new Float64Array(40).fill(-1), new Float64Array(40).fill(1))).toBe(0)
  })

  it('takes an empty stretch between few rows for chance', () => {
    expect(thinningOnLine(spreadOver(-1.5, -0.5, 5), spreadOver(0.5, 1.5, 5))).toBe(1)
  })

  it('is at least 0, the same from both ends, and a gap that stands stands in twice the rows', () => {
    const places = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 40, maxLength: 120 })
    fc.assert(
      fc.property(places, places, (near, far) => {
        const one = Float64Array.from(near, (place) => -place / 1000).sort()
        const other = Float64Array.from(far, (place) => place / 1000).sort()
        const ratio = thinningOnLine(one, other)
        expect(ratio).toBeGreaterThanOrEqual(0)
        // bands take their lower end and leave their upper one: places on neither
        const shifted = (list: Float64Array): Float64Array => list.map((place) => place + 1e-7)
        const turned = (list: Float64Array): Float64Array =>
          shifted(list)
            .map((place) => -place)
            .sort()
        expect(thinningOnLine(turned(other), turned(one))).toBeCloseTo(
          thinningOnLine(shifted(one), shifted(other)),
          9,
        )
        if (ratio < 1) {
          const twice = (list: Float64Array): Float64Array => Float64Array.from([...list, ...list]).sort()
          expect(thinningOnLine(twice(one), twice(other))).toBeLessThan(1)
        }
      }),
    )
  })
})
