import { describe, expect, it } from 'vitest'
import { commonScale, offScale, onScale } from '../../src/drift/common-scale.ts'
import { createRandom } from '../../src/index.ts'

const random = createRandom(8)
const before = Float64Array.from({ length: 200 }, () => Math.round(4000 * random() ** 3) / 10)

/** The first `count` go their own way, the others as `rule` says. */
function changed(rule: (value: number) => number, count = 0): Float64Array {
  return before.map((value, pair) => (pair < count ? 700 - value : rule(value)))
}

describe('commonScale', () => {
  it.each([
    [1.6, 0],
    [0.01, 0],
    [1, 20],
    [3, -250],
  ])('finds the line %d x + %d', (slope, shift) => {
    const line = commonScale(
      before,
      changed((value) => slope * value + shift),
      false,
    )
    expect(line?.slope).toBeCloseTo(slope, 9)
    expect(line?.shift).toBeCloseTo(shift, 6)
  })

  it('needs nine in ten who follow it', () => {
    const of = (others: number) =>
      commonScale(
        before,
        changed((value) => 1.6 * value, others),
        false,
      )
    expect(of(18)?.slope).toBeCloseTo(1.6, 6)
    expect(of(40)).toBeNull()
  })

  it('sees none where most stayed, or nothing of the order of customers is left', () => {
    expect(
      commonScale(
        before,
        before.map((value, pair) => (pair < 90 ? 2 * value : value)),
        false,
      ),
    ).toBeNull()
    expect(
      commonScale(
        before,
        changed((value) => 500 - value),
        false,
      ),
    ).toBeNull()
    expect(commonScale(before, new Float64Array(200).fill(7), false)).toBeNull()
    expect(
      commonScale(
        before.subarray(0, 19),
        before.subarray(0, 19).map((value) => 2 * value),
        false,
      ),
    ).toBeNull()
    expect(commonScale(new Float64Array(50).fill(3), new Float64Array(50).fill(6), false)).toBeNull()
  })

  it('leaves a mere shift of days to the clock, not a stretch', () => {
    expect(
      commonScale(
        before,
        changed((days) => days - 30),
        true,
      ),
    ).toBeNull()
    expect(
      commonScale(
        before,
        changed((days) => 1.5 * days),
        true,
      )?.slope,
    ).toBeCloseTo(1.5, 9)
  })

  it('goes there and back', () => {
    const scale = { slope: 1.6, shift: -3 }
    expect(onScale(scale, 100)).toBe(157)
    expect(offScale(scale, 157)).toBe(100)
    expect([onScale(null, 5), offScale(null, 5)]).toEqual([5, 5])
  })
})
