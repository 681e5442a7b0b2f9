import { expect, it } from 'vitest'
import { adjustedRandIndex } from '../../src/index.ts'
import { NO_FLOOR, noiseFloorOf } from '../../src/stability/noise-floor.ts'

const model = Int32Array.of(0, 0, 0, 1, 1, 1)
const near = Int32Array.of(0, 0, 1, 1, 1, 1)
const far = Int32Array.of(0, 1, 0, 1, 0, 1)
const one = new Int32Array(6)

it('compares other seeds with the model and samples in pairs, and takes the lower quantile', () => {
  const { value, seeds, samples } = noiseFloorOf(model, [model, near, model, near, far], 2)
  const loss = adjustedRandIndex(model, near)
  expect(seeds).toEqual({ comparisons: 2, mean: (1 + loss) / 2, min: loss, q05: loss + 0.05 * (1 - loss) })
  const pairs = [loss, adjustedRandIndex(model, far), adjustedRandIndex(near, far)]
  expect(samples.comparisons).toBe(3)
  expect(samples.min).toBe(Math.min(...pairs))
  expect(value).toBe(samples.q05)
})

it('leaves out fits with one cluster', () => {
  expect(noiseFloorOf(model, [one, near, near, one, near], 2)).toMatchObject({
    seeds: { comparisons: 1 },
    samples: { comparisons: 1, min: 1 },
  })
  expect(noiseFloorOf(one, [model, model, one, one], 2)).toEqual(NO_FLOOR)
})
