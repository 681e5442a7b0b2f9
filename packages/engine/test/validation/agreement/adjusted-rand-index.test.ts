import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedRandIndex } from '../../../src/index.ts'
import { adjustedRandIndexOf } from '../../../src/validation/agreement/adjusted-rand-index.ts'
import large from '../../golden/ari.json' with { type: 'json' }
import golden from '../../golden/labellings.json' with { type: 'json' }
import { refusal } from '../../support/engine-error.ts'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
  minLength: 1,
})

describe('adjustedRandIndex', () => {
  it('gives 1 when clusters are the same up to renaming', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [7, 7, 3, 3])).toBe(1)
  })

  it('can be checked by hand', () => {
    // Pairs: 1 together in both, 1 only in the first, 1 only in the second, 3 in neither of 6.
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 15)
  })

  it('gives 1 for one cluster each and for one item, as scikit-learn does', () => {
    expect(adjustedRandIndex([5, 5, 5], [2, 2, 2])).toBe(1)
    expect(adjustedRandIndex([1, 2, 3], [3, 1, 2])).toBe(1)
    expect(adjustedRandIndex([4], [9])).toBe(1)
  })

  it('gives 0 when one labelling says nothing', () => {
    expect(adjustedRandIndex([1, 1, 1], [1, 2, 3])).toBe(0)
  })

  it.each(golden)('equals scikit-learn (case %#)', ({ first, second, ari }) => {
    expect(adjustedRandIndex(first, second)).toBeCloseTo(ari, 12)
  })

  it.each(large.rules)('equals scikit-learn on $rule.0 labels made by a rule (case %#)', ({ rule, ari }) => {
    const [items = 0, ...rest] = rule
    const labels = ([factor = 0, spread = 1, clusters = 1]: number[]) =>
      Int32Array.from({ length: items }, (_, item) => (item * factor + Math.floor(item / spread)) % clusters)
    const first = labels(rest.slice(0, 3))
    const second = labels(rest.slice(3))
    expect(adjustedRandIndex(first, second)).toBeCloseTo(ari, 12)
    expect(adjustedRandIndex([...first], Float64Array.from(second))).toBe(adjustedRandIndex(first, second))
  })

  it.each(large.tables)('counts pairs exactly beyond 2^53 (case %#)', ({ cells, ari }) => {
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
    const rows = cells.map(total)
    const cols = (cells[0] ?? []).map((_, col) => total(cells.map((row) => row[col] ?? 0)))
    const value = adjustedRandIndexOf(
      total(rows),
      Float64Array.from(cells.flat()),
      Float64Array.from(rows),
      Float64Array.from(cols),
    )
    expect(Math.abs(value / ari - 1)).toBeLessThan(1e-15)
  })

  it('gives the same for labels near 0, far from it, and far apart', () => {
    const first = [0, 0, 1, 1, 2, 2, 2]
    const second = [0, 1, 1, 1, 2, 2, 0]
    const near = adjustedRandIndex(first, second)
    for (const place of [-1, 300, 2 ** 31, -(2 ** 52)]) {
      const moved = first.map((label) => label + place)
      expect(adjustedRandIndex(moved, second)).toBe(near)
    }
    const apart = first.map((label) => label * 1e12)
    expect(adjustedRandIndex(second, apart)).toBe(near)
  })

  it('refuses labels that are no whole numbers', () => {
    refusal('INVALID_VALUE', () => adjustedRandIndex([1, Number.NaN], [1, 2]))
    refusal('INVALID_VALUE', () => adjustedRandIndex([1, 2], [1, 2.5]))
  })

  it('refuses nothing, and labellings of different items', () => {
    refusal('NO_ROWS', () => adjustedRandIndex([], []))
    refusal('SHAPE_MISMATCH', () => adjustedRandIndex([1], [1, 2]))
  })

  it('is symmetric, blind to renaming and order, and between -0.5 and 1', () => {
    fc.assert(
      fc.property(pairs, (items) => {
        const first = items.map(([label]) => label)
        const second = items.map(([, label]) => label)
        const ari = adjustedRandIndex(first, second)
        expect(adjustedRandIndex(second, first)).toBe(ari)
        expect(
          adjustedRandIndex(
            first,
            second.map((label) => 9 - label),
          ),
        ).toBe(ari)
        expect(adjustedRandIndex(first.toReversed(), second.toReversed())).toBe(ari)
        expect(adjustedRandIndex(first, first)).toBe(1)
        expect(ari).toBeGreaterThanOrEqual(-0.5)
        expect(ari).toBeLessThanOrEqual(1)
      }),
    )
  })
})
