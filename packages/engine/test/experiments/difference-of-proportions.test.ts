import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOfProportions } from '../../src/index.ts'
import golden from '../golden/experiments/proportions.json' with { type: 'json' }

const arm = fc
  .integer({ min: 1, max: 5000 })
  .chain((customers) =>
    fc.record({ events: fc.integer({ min: 0, max: customers }), customers: fc.constant(customers) }),
  )

describe('differenceOfProportions', () => {
  it.each(golden)(
    'equals statsmodels for $treated.events of $treated.customers against $control.events of $control.customers',
    ({ treated, control, low, high }) => {
      const difference = differenceOfProportions(treated, control)
      expect(difference?.low).toBeCloseTo(low, 12)
      expect(difference?.high).toBeCloseTo(high, 12)
    },
  )

  // Newcombe (1998), Table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 20, 0.6791, 1],
  ])('is as published for %d/%d against %d/%d', (a, m, b, n, low, high) => {
    const difference = differenceOfProportions({ events: a, customers: m }, { events: b, customers: n })
    expect(difference?.low).toBeCloseTo(low, 4)
    expect(difference?.high).toBeCloseTo(high, 4)
  })

  it('holds the difference, stays within -1 and 1, and turns its sign with the arms', () => {
    fc.assert(
      fc.property(arm, arm, (treated, control) => {
        const { value = 9, low = 9, high = 9 } = differenceOfProportions(treated, control) ?? {}
        expect(low).toBeLessThanOrEqual(value)
        expect(high).toBeGreaterThanOrEqual(value)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        const turned = differenceOfProportions(control, treated)
        expect(turned?.low).toBeCloseTo(-high, 12)
      }),
    )
  })
})
