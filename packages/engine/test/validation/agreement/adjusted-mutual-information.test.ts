import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedMutualInformation, createRandom, type EntropyAverage } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'
import { labelPairs } from '../../support/labelled-rows.ts'

const averages: EntropyAverage[] = ['arithmetic', 'geometric', 'min', 'max']

describe('adjustedMutualInformation', () => {
  it('is 1 for the same groups under other names', () => {
    expect(adjustedMutualInformation([0, 0, 1, 1], [7, 7, 3, 3])).toBe(1)
    expect(adjustedMutualInformation([4], [9])).toBe(1)
    expect(adjustedMutualInformation([1, 2, 3], [3, 1, 2])).toBe(1)
  })

  it('is 0 when one labelling says nothing, whatever the average', () => {
    for (const average of averages) {
      expect(adjustedMutualInformation([1, 1, 1, 1], [1, 1, 2, 2], { average })).toBe(0)
      expect(adjustedMutualInformation([1, 2, 3, 4], [1, 1, 2, 2], { average })).toBe(0)
    }
  })

  it.each(golden.labellings)('equals scikit-learn with every average: $name', ({ first, second, ami }) => {
    for (const average of averages) {
      expect(adjustedMutualInformation(first, second, { average })).toBeCloseTo(ami[average], 12)
    }
    expect(adjustedMutualInformation(first, second)).toBeCloseTo(ami.arithmetic, 12)
  })

  it.each(golden.million)('is right to 1e-12 for a million items: $name', ({ counts, ami }) => {
    const first: number[] = []
    const second: number[] = []
    counts.forEach((line, row) => {
      line.forEach((count, col) => {
        for (let item = 0; item < count; item++) {
          first.push(row)
          second.push(col)
        }
      })
    })
    expect(first).toHaveLength(1_000_000)
    for (const average of averages) {
      expect(adjustedMutualInformation(first, second, { average })).toBeCloseTo(ami[average], 12)
    }
  })

  it('is about 0 for labels at random, where the Rand index alone would not be', () => {
    const random = createRandom(5)
    const draw = () => Array.from({ length: 300 }, () => Math.floor(6 * random()))
    let total = 0
    for (let pair = 0; pair < 50; pair++) total += adjustedMutualInformation(draw(), draw())
    expect(Math.abs(total / 50)).toBeLessThan(0.005)
  })

  it('is right where nearly every item is a group of its own: -1 / (pairs - 1) for two different pairs', () => {
    const items = Array.from({ length: 100 }, (_, item) => item)
    const firstPair = items.map((item) => Math.max(item, 1))
    const lastPair = items.map((item) => Math.min(item, 98))
    expect(adjustedMutualInformation(firstPair, lastPair)).toBeCloseTo(-1 / 4949, 12)
  })

  it('refuses nothing, and labellings of different items', () => {
    refusal('NO_ROWS', () => adjustedMutualInformation([], []))
    const unknown = () => adjustedMutualInformation([0, 1, 1], [0, 0, 1], { average: 'harmonic' as 'min' })
    expect(refusal('INVALID_ARGUMENT', unknown)).toContain("'harmonic'")
    refusal('SHAPE_MISMATCH', () => adjustedMutualInformation([1], [1, 2]))
  })

  it('is symmetric, blind to names and row order, at most 1, and 1 for a labelling and itself', () => {
    fc.assert(
      fc.property(labelPairs, fc.constantFrom(...averages), ({ first, second }, average) => {
        const value = adjustedMutualInformation(first, second, { average })
        expect(value).toBeLessThanOrEqual(1 + 1e-12)
        expect(adjustedMutualInformation(second, first, { average })).toBeCloseTo(value, 12)
        const renamed = second.map((label) => 9 - label)
        expect(adjustedMutualInformation(first, renamed, { average })).toBeCloseTo(value, 12)
        expect(adjustedMutualInformation(first.toReversed(), second.toReversed(), { average })).toBe(value)
        expect(adjustedMutualInformation(first, first, { average })).toBe(1)
      }),
    )
  })
})
