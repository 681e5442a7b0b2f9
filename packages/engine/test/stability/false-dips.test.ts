import { expect, it } from 'vitest'
import {
  adjustedRandIndex,
  assignCustomers,
  createRandom,
  type PopulationModel,
  type PopulationSpec,
  refitPopulation,
  startTrace,
  type TimePoint,
  tracePoint,
} from '../../src/index.ts'
import { monthOf, nearNormal } from '../support/monthly-shop.ts'

const spec: PopulationSpec = {
  name: 'new',
  rule: { minFrequency: 1, maxFrequency: 1 },
  features: ['recencyDays', 'monetary'],
  k: 3,
  transforms: { recencyDays: 'identity', monetary: 'log1p' },
}

const settings = { seed: 1, floorSeeds: 1, floorSamples: 2, jaccardSamples: 0, intervalSamples: 1 }

/** Two groups, drifting slowly, that three clusters can share out in two ways: which is better changes little by little. */
function twoYears(seed: number): TimePoint[] {
  const random = createRandom(seed)
  const people = Array.from({ length: 400 }, () => ({
    days: (random() < 0.5 ? 60 : 400) + 25 * nearNormal(random),
    money: 4 + 0.35 * nearNormal(random),
    daysAMonth: 2 * nearNormal(random),
    moneyAMonth: 0.02 * nearNormal(random),
  }))
  return Array.from({ length: 25 }, (_, month) =>
    monthOf(
      month,
      people.map(({ days, money, daysAMonth, moneyAMonth }) => [
        Math.max(0, Math.round(days + month * daysAMonth)),
        Math.exp(money + month * moneyAMonth),
      ]),
    ),
  )
}

const shops = [1, 2, 3, 4, 5, 6].map(twoYears)

/** Points more than 0.3 below both neighbours: read as drift, they would be gone a month later. */
function dips(aris: readonly (number | null)[]): number {
  const known = aris.map((ari) => ari ?? Number.NaN)
  return known.filter((ari, place) => known[place - 1] - ari > 0.3 && known[place + 1] - ari > 0.3).length
}

function clusters(model: PopulationModel | null, { table }: TimePoint): Int32Array {
  return assignCustomers({ schemaVersion: 1, populations: model === null ? [] : [model] }, table).cluster
}

it('dips and recovers with one start a month and nothing to guard it', () => {
  const found = shops.map(([first, ...months]) => {
    const { model } = refitPopulation(first, spec, settings)
    const aris = months.map((point, month) => {
      const refit = refitPopulation(point, spec, { seed: month + 1, restarts: 1 })
      return adjustedRandIndex(clusters(model, point), clusters(refit.model, point))
    })
    return dips(aris)
  })
  expect(found.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4)
})

it('does not with ten starts and the old centroids', () => {
  const found = shops.map(([first, ...months]) => {
    const start = startTrace(first, spec, settings)
    return dips(
      months.map((point) => tracePoint(start, refitPopulation(point, spec, settings), settings).ari),
    )
  })
  expect(found).toEqual([0, 0, 0, 0, 0, 0])
})
