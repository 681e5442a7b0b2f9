import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionRuns } from '../../../src/journal/write/position-runs.ts'

describe('positionRuns(places)', () => {
  it('draws neighbours with the same mark together', () => {
    expect(positionRuns([])).toEqual([])
    expect(
      positionRuns([
        [3, 'a'],
        [4, 'a'],
        [5, 'b'],
        [9, 'b'],
      ]),
    ).toEqual([
      { first: 3, last: 4, mark: 'a' },
      { first: 5, last: 5, mark: 'b' },
      { first: 9, last: 9, mark: 'b' },
    ])
  })

  it('holds exactly the places given, in their order', () => {
    const places = fc.array(fc.tuple(fc.nat(20), fc.constantFrom('a', 'b')))
    fc.assert(
      fc.property(places, (given) => {
        const held = positionRuns(given).flatMap(({ first, last, mark }) =>
          Array.from({ length: last - first + 1 }, (_, index) => [first + index, mark]),
        )
        expect(held).toEqual(given)
      }),
      { seed: 20181130, numRuns: 300 },
    )
  })
})
