import { describe, expect, it } from 'vitest'
import { midRankPositions } from '../../src/statistics/mid-rank-positions.ts'
import golden from '../golden/columns.json' with { type: 'json' }

describe('midRankPositions', () => {
  it('gives ties one position', () => {
    expect([...midRankPositions([10, 20, 20, 40])]).toEqual([0.125, 0.5, 0.5, 0.875])
  })

  it('puts a constant column, and a lone value, in the middle', () => {
    expect([...midRankPositions([3, 3, 3])]).toEqual([0.5, 0.5, 0.5])
    expect([...midRankPositions([3])]).toEqual([0.5])
    expect([...midRankPositions([])]).toEqual([])
  })

  it.each(golden.columns)('equals scipy.stats.rankdata (case %#)', ({ values, positions }) => {
    midRankPositions(values).forEach((position, row) => {
      expect(position).toBeCloseTo(positions[row] as number, 12)
    })
  })
})
