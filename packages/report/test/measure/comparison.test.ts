import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fewestToCompare, largestFold } from '../../src/measure/comparison.ts'

const counts = (value: number | null, previous: number | null): ReturnType<typeof compare> =>
  compare({ value, previous, isShare: false, base: previous })

describe('a comparison', () => {
  it('is a relative change, and of shares their difference', () => {
    expect(counts(90, 100)).toEqual({ kind: 'change', size: -0.1 })
    expect(compare({ value: 0.3, previous: 0.25, isShare: true, base: 400 })).toEqual({
      kind: 'change',
      size: 0.3 - 0.25,
    })
    expect(compare({ value: 0.3, previous: 0, isShare: true, base: 400 })).toMatchObject({ kind: 'change' })
  })

  it('is undefined without one of the values, from zero and from below', () => {
    for (const [value, previous] of [
      [null, 100],
      [100, null],
      [100, 0],
      [-4825, -11_900],
    ] as const)
      expect(compare({ value, previous, isShare: false, base: null })).toEqual({ kind: 'undefined' })
  })

  it('is none on fewer than thirty sales or customers, be it a share of them or their money', () => {
    expect(counts(4003, 1)).toEqual({ kind: 'few' })
    expect(counts(20, 29)).toEqual({ kind: 'few' })
    expect(counts(20, 30)).toMatchObject({ kind: 'change' })
    expect(compare({ value: 0.02, previous: 0, isShare: true, base: 1 })).toEqual({ kind: 'few' })
    expect(compare({ value: 700_811, previous: 19.62, isShare: false, base: 1 })).toEqual({ kind: 'few' })
  })

  it('beyond ten-fold gives the values, and still tells how it moved', () => {
    expect(counts(400, 40)).toEqual({ kind: 'change', size: 9 })
    expect(counts(401, 40)).toEqual({ kind: 'levels', size: 361 / 40 })
  })

  it('never becomes a change above 900 %, or one that is no number', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    const base = fc.option(fc.nat(1000))
    fc.assert(
      fc.property(value, value, base, (now, before, of) => {
        const told = compare({ value: now, previous: before, isShare: false, base: of })
        if (told.kind !== 'change') return
        expect(told.size).toBeLessThanOrEqual(largestFold - 1 + 1e-9)
        expect(of ?? fewestToCompare).toBeGreaterThanOrEqual(fewestToCompare)
        expect(Number.isFinite(told.size)).toBe(true)
      }),
    )
  })
})
