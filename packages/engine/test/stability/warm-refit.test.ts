import { expect, it } from 'vitest'
import { type PopulationSpec, refitPopulation, toModelSpace } from '../../src/index.ts'
import { warmRefit } from '../../src/stability/warm-refit.ts'
import { tableOf } from '../support/tables.ts'

const spec: PopulationSpec = {
  name: 'new',
  rule: { minFrequency: 1, maxFrequency: 1 },
  features: ['recencyDays', 'monetary'],
  k: 3,
  transforms: { recencyDays: 'identity', monetary: 'identity' },
}

/** Customers in a grid of nine around each of the given places. */
function shop(...centres: readonly (readonly [number, number])[]) {
  const customers = centres.flatMap(([days, money], group) =>
    Array.from({ length: 9 }, (_, place) => {
      const id = `c${group}-${place}`
      return [id, days + (place % 3), 1, money + Math.floor(place / 3)] as const
    }),
  )
  return { asOf: '2018-01-01', table: tableOf(customers) }
}

function fitted(point: ReturnType<typeof shop>, changes: Partial<PopulationSpec> = {}, restarts = 10) {
  const { model, table, rows } = refitPopulation(point, { ...spec, ...changes }, { seed: 1, restarts })
  if (model === null) throw new Error('no model')
  return { model, points: toModelSpace(model, table, rows) }
}

const before = shop([10, 10], [100, 10], [100, 100])

it('agrees where the groups have only moved', () => {
  const { model, points } = fitted(shop([20, 12], [110, 15], [90, 120]))
  const { comparison, model: kept } = warmRefit(fitted(before).model, model, points)
  expect(comparison).toMatchObject({ guard: 'agree', inertia: model.inertia })
  expect(comparison.warmInertia).toBeCloseTo(model.inertia, 8)
  expect(kept).toBe(model)
})

it('keeps what the old centroids found when fresh starts found worse', () => {
  const { model, points } = fitted(before)
  const poor = { ...model, inertia: 2 * model.inertia, centroids: model.centroids.map(() => [0, 0]) }
  const { comparison, model: kept } = warmRefit(model, poor, points)
  expect(comparison).toMatchObject({ guard: 'warm-won', coldInertia: poor.inertia })
  expect(comparison.inertia).toBeCloseTo(model.inertia, 8)
  kept.centroids.flat().forEach((value, cell) => {
    expect(value).toBeCloseTo(model.centroids.flat()[cell], 8)
  })
})

it('says where the old centroids lead to a poor optimum by now', () => {
  // Two groups grew together in one place, and one fell apart far away.
  const { model, points } = fitted(shop([0, 0], [0, 3], [300, 0], [300, 90]))
  const old = fitted(shop([0, 0], [0, 3], [300, 40])).model
  const { comparison, model: kept } = warmRefit(old, model, points)
  expect(comparison.guard).toBe('cold-won')
  expect(kept).toBe(model)
})

it('has no warm start where features or k are others', () => {
  const { model, points } = fitted(before)
  for (const old of [
    fitted(before, { k: 2 }).model,
    fitted(before, { features: ['monetary'], transforms: {} }).model,
  ]) {
    expect(warmRefit(old, model, points).comparison).toEqual({
      inertia: model.inertia,
      coldInertia: model.inertia,
      warmInertia: null,
      guard: null,
    })
  }
})

it('finds the features of the old centroids by name', () => {
  const { model, points } = fitted(before)
  const swapped = fitted(before, { features: ['monetary', 'recencyDays'] }).model
  expect(warmRefit(swapped, model, points).comparison.guard).toBe('agree')
})
