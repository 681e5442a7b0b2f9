import { afterEach, expect, it, vi } from 'vitest'
import { shareArrays } from '../../src/workers/share-arrays.ts'

afterEach(() => vi.unstubAllGlobals())

const value = {
  name: 'kd-tree',
  count: 3,
  none: null,
  points: { rows: 1, values: Float64Array.of(1, 2) },
  lists: [Uint32Array.of(7), Int32Array.of(-1), Float32Array.of(0.5), Uint8Array.of(255)],
}

it('copies typed arrays into shared memory, wherever they are', () => {
  const shared = shareArrays(value)
  expect(shared).toEqual(value)
  for (const array of [shared.points.values, ...shared.lists]) {
    expect(array.buffer).toBeInstanceOf(SharedArrayBuffer)
  }
})

it('gives the value itself where shared memory is not allowed', () => {
  vi.stubGlobal('SharedArrayBuffer', undefined)
  expect(shareArrays(value)).toBe(value)
})
