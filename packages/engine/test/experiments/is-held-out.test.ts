import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHeldOut } from '../../src/index.ts'

const customers = Array.from({ length: 40_000 }, (_, place) => `customer-${place}`)
const rule = (share: number, id = 'offer', seed = 7) => ({ id, seed, share })
const heldOut = (share: number, id?: string, seed?: number): string[] =>
  customers.filter((customer) => isHeldOut(rule(share, id, seed), customer))

describe('isHeldOut', () => {
  it('answers for a customer alone: who else there is, and in what order, does not matter', () => {
    const id = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.uniqueArray(id),
        fc.array(id),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, more, share) => {
          const of = (ids: readonly string[]): Set<string> =>
            new Set(ids.filter((customer) => isHeldOut(rule(share), customer)))
          const before = of(some)
          const after = of([...more, ...some.toReversed()])
          expect(new Set(some.filter((customer) => after.has(customer)))).toEqual(before)
        },
      ),
    )
  })

  it('keeps who was held out when the share is raised', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(fc.string(), percent, percent, (customer, one, other) => {
        const [small, large] = [Math.min(one, other) / 100, Math.max(one, other) / 100]
        expect(isHeldOut(rule(large), customer) || !isHeldOut(rule(small), customer)).toBe(true)
      }),
    )
  })

  // Five standard deviations of a binomial: a fair hash fails this less than once in a million.
  const withinChance = (count: number, of: number, share: number): void => {
    expect(Math.abs(count - of * share)).toBeLessThan(5 * Math.sqrt(of * share * (1 - share)))
  }

  it.each([0.01, 0.05, 0.1, 0.5, 0.93])('holds out a share of %f as well as chance would', (share) => {
    for (const seed of [0, 1, 20180901])
      withinChance(heldOut(share, 'offer', seed).length, customers.length, share)
  })

  it.each([
    ['another experiment', 'second offer', 7],
    ['another seed', 'offer', 8],
    ['an id that begins alike', 'offe', 7],
  ])('draws independently for %s', (_, id, seed) => {
    const first = heldOut(0.2)
    const both = first.filter((customer) => isHeldOut(rule(0.2, id, seed), customer))
    withinChance(both.length, first.length, 0.2)
  })

  it('does not take the border between experiment and customer for part of either', () => {
    expect(customers.map((customer) => isHeldOut(rule(0.5, 'ab'), `c${customer}`))).not.toEqual(
      customers.map((customer) => isHeldOut(rule(0.5, 'abc'), customer)),
    )
  })
})
