import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdoutSize, smallestDetectableRate } from '../../src/index.ts'
import golden from '../golden/experiments/holdout-size.json' with { type: 'json' }

describe('holdoutSize', () => {
  it.each([
    [0.01, 0.012, 42_693],
    [0.02, 0.024, 21_109],
    [0.03, 0.036, 13_914],
    [0.03, 0.045, 2_518],
    [0.05, 0.06, 8_158],
    [0.1, 0.12, 3_841],
  ])('needs the published number per arm from %f to %f', (base, withAction, perArm) => {
    expect(holdoutSize(base, withAction)).toBe(perArm)
  })

  it.each(golden)(
    'agrees with SciPy from $base to $withAction with $treatedPerControl treated for one held out',
    ({ base, withAction, treatedPerControl, customers }) => {
      expect(holdoutSize(base, withAction, { treatedPerControl })).toBe(customers)
    },
  )
})

describe('smallestDetectableRate', () => {
  it('is the rate at which the arms are just large enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0005, max: 0.4, noNaN: true }),
        fc.integer({ min: 200, max: 1_000_000 }),
        fc.constantFrom(0.5, 1, 9),
        (base, control, treatedPerControl) => {
          const rate = smallestDetectableRate(base, control, { treatedPerControl })
          fc.pre(rate !== null)
          const needed = (at: number): number => holdoutSize(base, at, { treatedPerControl })
          expect(needed(Number(rate))).toBeLessThanOrEqual(control)
          expect(needed(base + (Number(rate) - base) * 0.999)).toBeGreaterThanOrEqual(control)
        },
      ),
    )
  })

  it('is null when not even certainty would show', () => {
    expect(smallestDetectableRate(0.5, 3)).toBeNull()
    expect(smallestDetectableRate(0.1, 0)).toBeNull()
  })
})
