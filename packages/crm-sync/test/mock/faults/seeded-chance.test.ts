import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pick, seededChance, shuffle } from '../../../src/mock/faults/seeded-chance.ts'

describe('seededChance(…keys)', () => {
  it('repeats itself for equal keys only', () => {
    const draw = (...keys: number[]): number[] => {
      const chance = seededChance(...keys)
      return [chance(), chance(), chance()]
    }
    expect(draw(1, 2, 3)).toEqual(draw(1, 2, 3))
    expect(draw(1, 2, 3)).not.toEqual(draw(1, 2, 4))
    expect(draw(1, 2, 3)).not.toEqual(draw(1, 3, 2))
    expect(draw(1, 2, 3)).not.toEqual(draw(2, 2, 3))
  })

  it('is spread evenly over neighbouring keys', () => {
    const tenths = new Array<number>(10).fill(0)
    for (let key = 0; key < 10_000; key++) {
      const tenth = Math.floor(seededChance(7, 1, key)() * 10)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // Four standard deviations of a binomial count with n = 10,000 and p = 0.1.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  it('picks and shuffles what it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b)
        expect(sorted(shuffle(items, seededChance(seed)))).toEqual(sorted(items))
        const picked = pick(items, seededChance(seed))
        expect(items.length === 0 ? picked === undefined : items.includes(picked ?? Number.NaN)).toBe(true)
      }),
    )
  })
})
