import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elbow } from '../../../src/index.ts'
import golden from '../../golden/validation.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'

describe('elbow', () => {
  it('can be checked by hand', () => {
    const { k, depths } = elbow([1, 2, 3, 4, 5], [100, 40, 10, 8, 6])
    expect(k).toBe(3)
    expect(depths[2]).toBeCloseTo(90 / 94 - 0.5, 15)
  })

  it('finds the knee of figure 2 of the paper, the third of its ten points', () => {
    const figure = golden.kneedle[0]
    expect(elbow(figure?.ks ?? [], figure?.inertias ?? []).k).toBe(3)
  })

  it.each(golden.kneedle)('equals the algorithm of the paper at every sensitivity: $name', (given) => {
    for (const [sensitivity, knees] of Object.entries(given.knees)) {
      expect(elbow(given.ks, given.inertias, { sensitivity: Number(sensitivity) }).knees).toEqual(knees)
    }
  })

  it('has no knee in a straight, a flat, a concave or a short curve', () => {
    expect(elbow([1, 2, 3, 4], [40, 30, 20, 10])).toMatchObject({ k: null, knees: [] })
    expect(elbow([1, 2, 3], [5, 5, 5])).toEqual({ k: null, knees: [], depths: [0, 0, 0] })
    expect(elbow([1, 2, 3, 4], [100, 95, 80, 0]).k).toBeNull()
    expect(elbow([1, 2], [9, 1]).k).toBeNull()
    expect(elbow([4], [9]).k).toBeNull()
  })

  it('takes the first point of a plateau', () => {
    // Depths 0, 1/2, 1/2, 0: two points equally deep.
    expect(
      elbow(
        [0, 1, 3, 4].map((k) => k + 1),
        [4, 1, 0, 0],
        { sensitivity: 0 },
      ).k,
    ).toBe(2)
    expect(elbow([1, 2, 3, 4, 5], [100, 25, 0, 0, 0], { sensitivity: 0 }).k).toBe(2)
  })

  it('refuses curves that are none', () => {
    refusal('INVALID_ARGUMENT', () => elbow([], []))
    refusal('INVALID_ARGUMENT', () => elbow([2, 1], [1, 2]))
    refusal('SHAPE_MISMATCH', () => elbow([1, 2, 3], [1, 2]))
    for (const bad of [Number.NaN, Infinity, -1])
      refusal('INVALID_VALUE', () => elbow([1, 2, 3], [9, bad, 1]))
    refusal('INVALID_ARGUMENT', () => elbow([1, 2, 3], [9, 2, 1], { sensitivity: -1 }))
  })

  it('does not depend on the scale of the curve, and asks for more as sensitivity rises', () => {
    const inertias = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(inertias, fc.integer({ min: 0, max: 8 }), (curve, sensitivity) => {
        const ks = curve.map((_, place) => place + 1)
        const { knees } = elbow(ks, curve, { sensitivity })
        const scaled = curve.map((value) => 1024 * value)
        expect(elbow(ks, scaled, { sensitivity }).knees).toEqual(knees)
        const stricter = elbow(ks, curve, { sensitivity: sensitivity + 1 }).knees
        expect(knees).toEqual(expect.arrayContaining([...stricter]))
      }),
    )
  })
})
