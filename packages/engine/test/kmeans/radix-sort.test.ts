import fc from 'fast-check'
import { expect, it } from 'vitest'
import { radixSort } from '../../src/kmeans/radix-sort.ts'

it('sorts keys and what goes with them, equal keys as they came', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 2 ** 30 - 1 }), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(fc.array(key), fc.constantFrom(30, 20), (given, bits) => {
      const keys = Uint32Array.from(given, (value) => value % 2 ** bits)
      const expected = Array.from(keys, (value, item) => [value, item]).sort(
        ([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j,
      )
      const items = Uint32Array.from(keys.keys())
      radixSort(keys, items, bits)
      expect(Array.from(keys, (value, at) => [value, items[at]])).toEqual(expected)
    }),
  )
})
