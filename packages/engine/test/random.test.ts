import { describe, expect, it } from 'vitest'
import { createRandom } from '../src/index.ts'
import golden from './golden/random.json' with { type: 'json' }
import { refusal } from './support/engine-error.ts'

describe('createRandom', () => {
  it.each(golden)('gives the published numbers for seed $parts', ({ parts, numbers }) => {
    const random = createRandom(...parts)
    expect(numbers.map(() => random())).toEqual(numbers)
  })

  it('stays in [0, 1) and is spread evenly', () => {
    const random = createRandom(1)
    const tenths = new Array(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(random() * 10)]++
    expect(tenths).toHaveLength(10)
    // Five standard deviations of a binomial count.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9000))
  })

  it.each([0.5, Number.NaN, Infinity, 2 ** 60])('refuses the seed %s', (seed) => {
    refusal('INVALID_ARGUMENT', () => createRandom(seed))
  })
})
