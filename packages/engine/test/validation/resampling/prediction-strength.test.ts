import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixFromRows, predictionStrength } from '../../../src/index.ts'
import { strengthsOfSplit } from '../../../src/validation/resampling/split-jobs.ts'
import { worstKeptTogether } from '../../../src/validation/resampling/worst-kept-together.ts'
import golden from '../../golden/resampling.json' with { type: 'json' }
import { cloud, clouds } from '../../support/clouds.ts'
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

describe('predictionStrength', () => {
  it('counts the pairs of each cluster that stay together, worst cluster first', () => {
    // Cluster 0: 1 of 3 pairs; cluster 1: its only pair; cluster 2 is one row.
    expect(worstKeptTogether([0, 0, 0, 1, 1, 2], [5, 5, 6, 6, 6, 5])).toBeCloseTo(1 / 3, 15)
    expect(worstKeptTogether([0, 1, 2], [4, 4, 4])).toBe(1)
  })

  it('equals the definition on pairs', () => {
    fc.assert(
      fc.property(labelPairs, ({ first, second }) => {
        const shares = [...new Set(first)].map((cluster) => {
          const rows = first.flatMap((label, row) => (label === cluster ? [row] : []))
          const pairs = rows.flatMap((a, place) => rows.slice(place + 1).map((b) => second[a] === second[b]))
          return pairs.length === 0 ? 1 : pairs.filter(Boolean).length / pairs.length
        })
        expect(worstKeptTogether(first, second)).toBeCloseTo(Math.min(...shares), 14)
      }),
    )
  })

  it.each(golden.strengths)('equals fpc::prediction.strength on the same halves: $name', ({ splits }) => {
    for (const { k, first, second, strength } of splits) {
      const options = { ks: [k], seed: 1, restarts: 60 }
      const found = strengthsOfSplit(matrixFromRows(first), matrixFromRows(second), options)
      expect(found[0]).toBeCloseTo(strength, 12)
    }
  })

  it('accepts the clouds that are there and nothing in one cloud', () => {
    const options = { ks: [1, 2, 3, 4, 5], seed: 5, splits: 15, restarts: 5 }
    const three = predictionStrength(clouds(3, 40), options)
    expect(three.k).toBe(3)
    expect(three.points[2]).toMatchObject({ k: 3, strength: 1 })
    expect(three.points[2]?.splits).toHaveLength(15)
    expect(predictionStrength(cloud(120), options).k).toBe(1)
  })

  it('gives the same bits for the same seed whatever the row order', () => {
    const points = Array.from({ length: 30 }, (_, row) => [(row * 7) % 11, (row * 5) % 13])
    const options = { ks: [2, 3], seed: 9, splits: 4, restarts: 2 }
    const result = predictionStrength(matrixFromRows(points), options)
    expect(predictionStrength(matrixFromRows(points.toReversed()), options)).toEqual(result)
    expect(predictionStrength(matrixFromRows(points), { ...options, seed: 10 })).not.toEqual(result)
  })

  it('splits anew each time, into halves', () => {
    const [point] = predictionStrength(cloud(60), { ks: [4], seed: 2, splits: 6, restarts: 2 }).points
    expect(new Set(point?.splits).size).toBeGreaterThan(1)
    // Two rows a half, each a cluster of its own: nothing to separate. One row in a half would count 0.
    const four = matrixFromRows([[1], [2], [4], [8]])
    expect(predictionStrength(four, { ks: [2], seed: 2, splits: 3 }).points[0]?.splits).toEqual([1, 1, 1])
  })

  it('counts a split 0 when a half has fewer different rows than k, and k = 1 always 1', () => {
    const rows = matrixFromRows([[0], [0], [0], [0], [0], [9]])
    const { points, k } = predictionStrength(rows, { ks: [1, 2], seed: 1, splits: 3 })
    expect(points).toEqual([
      { k: 1, strength: 1, splits: [1, 1, 1] },
      { k: 2, strength: 0, splits: [0, 0, 0] },
    ])
    expect(k).toBe(1)
    expect(predictionStrength(matrixFromRows([[3]]), { ks: [1], seed: 1 }).k).toBe(1)
  })

  it('reports each split', () => {
    const seen: number[] = []
    predictionStrength(cloud(20), { ks: [2], seed: 1, splits: 3, onProgress: (done) => seen.push(done) })
    expect(seen).toEqual([1, 2, 3])
  })

  it('refuses questions without an answer', () => {
    const rows = matrixFromRows([[1], [2], [3], [4], [5]])
    refusal('K_OUT_OF_RANGE', () => predictionStrength(rows, { ks: [3], seed: 1 }))
    refusal('K_OUT_OF_RANGE', () => predictionStrength(matrixFromRows([[1]]), { ks: [2], seed: 1 }))
    refusal('NO_ROWS', () => predictionStrength(matrixFromRows([], 1), { ks: [2], seed: 1 }))
    refusal('INVALID_ARGUMENT', () => predictionStrength(rows, { ks: [2], seed: 1, cutoff: Number.NaN }))
    refusal('INVALID_ARGUMENT', () => predictionStrength(rows, { ks: [2], seed: 1, splits: 1.5 }))
  })
})
