import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  type PopulationSpec,
  refitPopulation,
  startTrace,
  type TimePoint,
  tracePoint,
} from '../../src/index.ts'

interface Golden {
  readonly k: number
  readonly dates: readonly { asOf: string; recencyDays: number[]; monetary: number[] }[]
  readonly startInertia: number
  readonly later: readonly {
    inertia: number
    ari: number
    interval: [number, number]
    misassigned: number
    revenue: number
    revenueShare: number
  }[]
  readonly floor: { mean: number; q05: number }
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/stability/trace.json', import.meta.url), 'utf8'),
) as Golden

const spec: PopulationSpec = {
  name: 'new',
  rule: { minFrequency: 1, maxFrequency: 1 },
  features: ['recencyDays', 'monetary'],
  k: golden.k,
  transforms: { recencyDays: 'identity', monetary: 'log1p' },
}

const [first, ...dates]: TimePoint[] = golden.dates.map(({ asOf, recencyDays, monetary }) => ({
  asOf,
  table: {
    customerIds: monetary.map((_, row) => `c${row}`),
    columns: {
      recencyDays: Float64Array.from(recencyDays),
      frequency: new Float64Array(monetary.length).fill(1),
      monetary: Float64Array.from(monetary),
    },
  },
}))

const settings = { seed: 1, floorSeeds: 5, floorSamples: 60, jaccardSamples: 0, intervalSamples: 20_000 }
const start = startTrace(first, spec, settings)

it('fits the model that scikit-learn fits', () => {
  expect(start.model?.inertia).toBeCloseTo(golden.startInertia, 8)
})

it.each(golden.later.map((expected, place) => ({ expected, date: dates[place] })))(
  'agrees with scikit-learn at $date.asOf',
  ({ expected, date }) => {
    const point = tracePoint(start, refitPopulation(date, spec, settings), settings)
    expect(point.refit?.inertia).toBeCloseTo(expected.inertia, 8)
    expect(point.ari).toBeCloseTo(expected.ari, 12)
    expect(point.misassigned.customers).toBe(expected.misassigned)
    expect(point.misassigned.revenue).toBeCloseTo(expected.revenue, 8)
    expect(point.misassigned.revenueShare).toBeCloseTo(expected.revenueShare, 12)
    // Both are made of 20,000 random samples.
    expect(Math.abs((point.low ?? 0) - expected.interval[0])).toBeLessThan(0.003)
    expect(Math.abs((point.high ?? 0) - expected.interval[1])).toBeLessThan(0.003)
  },
)

it('finds the noise floor that bootstrap fits of scikit-learn have', () => {
  const { mean, q05 } = start.floor.samples
  // 60 samples each; the standard error of the mean is near 0.01.
  expect(Math.abs((mean ?? 0) - golden.floor.mean)).toBeLessThan(0.03)
  expect(Math.abs((q05 ?? 0) - golden.floor.q05)).toBeLessThan(0.05)
})
