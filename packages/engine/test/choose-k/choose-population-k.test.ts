import { describe, expect, it } from 'vitest'
import {
  chooseK,
  choosePopulationK,
  DEFAULT_POPULATIONS,
  type PopulationSpec,
  segmentCustomers,
} from '../../src/index.ts'
import { fitModelSpace } from '../../src/populations/fit-model-space.ts'
import { rowsOf } from '../../src/segment-customers.ts'
import { refusal } from '../support/engine-error.ts'
import { randomShop, tableOf } from '../support/tables.ts'

const quick = { seed: 4, restarts: 4, references: 5, samples: 5, splits: 4 }
const [once, loyal] = DEFAULT_POPULATIONS as readonly [PopulationSpec, PopulationSpec]
const shop = randomShop(8, 400)
const table = tableOf(shop)

describe('choosePopulationK', () => {
  it('judges the clusters that segmentCustomers makes of the population', () => {
    const choice = choosePopulationK(table, loyal, { ...quick, asked: loyal.k })
    const { populations } = segmentCustomers(table, { seed: 4, restarts: 4 })
    const sizes = populations[1]?.segments.map(({ size }) => size) ?? []
    const judged = choice.candidates.find(({ k }) => k === loyal.k)
    expect(judged?.usability.smallestCount).toBe(Math.min(...sizes))
    expect(judged?.shape.silhouette).toBeCloseTo(populations[1]?.silhouette?.value ?? 0, 12)
    expect(choice.asked?.votes).toEqual(judged?.votes)
  })

  it('is chooseK in the space of the model, told apart by the features themselves', () => {
    const sorted = segmentCustomers(table, quick)
    const { points, known } = fitModelSpace(sorted.table, rowsOf(sorted.population, 0), once)
    expect(choosePopulationK(table, once, quick)).toEqual(chooseK(points, { ...quick, features: known }))
  })

  it('does not depend on the order of the customers', () => {
    expect(choosePopulationK(tableOf(shop.toReversed()), once, quick)).toEqual(
      choosePopulationK(table, once, quick),
    )
  })

  it('has nothing to compare in a population without customers or without differences', () => {
    const nobody = choosePopulationK(tableOf([['a', 3, 1, 20]]), loyal, quick)
    expect(nobody.reason).toEqual({ code: 'nothing-to-compare', rows: 0, distinct: 0 })
    const alike = tableOf(['a', 'b', 'c', 'd'].map((id) => [id, 3, 1, 20]))
    expect(choosePopulationK(alike, once, quick).reason).toEqual({
      code: 'nothing-to-compare',
      rows: 4,
      distinct: 1,
    })
  })

  it('refuses a population that cannot be meant and a feature that is not there', () => {
    refusal('K_OUT_OF_RANGE', () => choosePopulationK(table, { ...once, k: 0 }, quick))
    refusal('UNKNOWN_COLUMN', () => choosePopulationK(table, { ...once, features: ['shoeSize'] }, quick))
  })
})
