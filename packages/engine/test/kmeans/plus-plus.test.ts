import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, matrixFromRows } from '../../src/index.ts'
import { plusPlus } from '../../src/kmeans/plus-plus.ts'
import { prepareKMeans } from '../../src/kmeans/prepare-kmeans.ts'

describe('plusPlus', () => {
  it('always takes different points, all of them when k is their number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 }),
        fc.integer(),
        (values, seed) => {
          const data = prepareKMeans(matrixFromRows(values.map((value) => [value])), undefined, 'auto')
          const centres = plusPlus(data, values.length, createRandom(seed))
          expect([...centres].sort((a, b) => a - b)).toEqual(values.sort((a, b) => a - b))
        },
      ),
    )
  })

  it('starts each of three far groups once', () => {
    const rows = [0, 100, 200].flatMap((centre) =>
      Array.from({ length: 20 }, (_, step) => [centre + step / 10]),
    )
    for (let seed = 0; seed < 30; seed++) {
      const centres = plusPlus(prepareKMeans(matrixFromRows(rows), undefined, 'auto'), 3, createRandom(seed))
      const groups = [...centres].map((value) => Math.floor(value / 100)).sort()
      // By chance a plain draw would miss a group in most runs; D^2 sampling practically never does here.
      expect(groups).toEqual([0, 1, 2])
    }
  })

  it('draws the first centre in proportion to the weights', () => {
    const data = prepareKMeans(matrixFromRows([[0], [1]]), Float64Array.of(1, 3), 'auto')
    let heavy = 0
    for (let seed = 0; seed < 2000; seed++) heavy += plusPlus(data, 1, createRandom(seed))[0] ?? 0
    // Binomial with p = 3/4: five standard deviations either way.
    expect(Math.abs(heavy - 1500)).toBeLessThan(5 * Math.sqrt(2000 * 0.75 * 0.25))
  })
})
