import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactLabels } from '../../../src/validation/agreement/compact-labels.ts'
import { refusal } from '../../support/engine-error.ts'

describe('compactLabels', () => {
  it('numbers labels in ascending order and counts them', () => {
    const { labels, values, sizes } = compactLabels('test', [9, -2, 9, 4])
    expect([...labels]).toEqual([2, 0, 2, 1])
    expect(values).toEqual([-2, 4, 9])
    expect([...sizes]).toEqual([1, 1, 2])
  })

  it('of nothing is nothing', () => {
    expect(compactLabels('test', [])).toMatchObject({ values: [] })
  })

  it('takes whole numbers of any size, near or far apart, in any kind of array', () => {
    const label = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger())
    fc.assert(
      fc.property(fc.array(label), (items) => {
        const { labels, values, sizes } = compactLabels('test', items)
        expect(Array.from(labels, (number) => values[number])).toEqual(items.map((item) => item + 0))
        expect(values).toEqual([...new Set(values)].sort((a, b) => a - b))
        expect([...sizes]).toEqual(values.map((value) => items.filter((item) => item + 0 === value).length))
        expect(compactLabels('test', Float64Array.from(items))).toEqual({ labels, values, sizes })
      }),
    )
    expect(compactLabels('test', Uint8Array.of(3, 1)).values).toEqual([1, 3])
  })

  it('refuses what is no whole number, naming the item', () => {
    for (const bad of [Number.NaN, Infinity, 0.5, 2 ** 53]) {
      expect(refusal('INVALID_VALUE', () => compactLabels('test', [1, bad]))).toContain(`item 1 has ${bad}`)
    }
  })
})
