import { describe, expect, it } from 'vitest'
import { mutualInformation } from '../../../src/index.ts'
import { expectedMutualInformation } from '../../../src/validation/agreement/expected-mutual-information.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { expectRelative } from '../../support/relative.ts'

describe('expectedMutualInformation', () => {
  it('is the mean over all shuffles', () => {
    const first = [0, 0, 0, 1, 1]
    const shuffles = permutations([0, 0, 1, 1, 2])
    const mean =
      shuffles.reduce((total, second) => total + mutualInformation(first, second), 0) / shuffles.length
    expectRelative(expectedMutualInformation(Float64Array.of(3, 2), Float64Array.of(2, 2, 1), 5), mean, 1e-13)
  })

  it.each(golden.million)('is right to 1e-12 of itself for a million items: $name', ({ counts, emi }) => {
    const rows = Float64Array.from(counts, (line) => line.reduce((total, count) => total + count))
    const cols = Float64Array.from(counts[0] as number[], (_, col) =>
      counts.reduce((total, line) => total + (line[col] as number), 0),
    )
    expectRelative(expectedMutualInformation(rows, cols, 1_000_000), emi, 1e-12)
  })

  it('does not depend on the order of the groups, to the last bit', () => {
    const value = expectedMutualInformation(Float64Array.of(10, 20, 30), Float64Array.of(25, 35), 60)
    expect(expectedMutualInformation(Float64Array.of(30, 10, 20), Float64Array.of(35, 25), 60)).toBe(value)
  })
})

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]]
  return items.flatMap((item, place) =>
    permutations(items.toSpliced(place, 1)).map((rest) => [item, ...rest]),
  )
}
