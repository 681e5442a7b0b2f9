import { describe, expect, it } from 'vitest'
import {
  attributeDrop,
  DEFAULT_POPULATIONS,
  designFor,
  type FeatureTable,
  featureShifts,
  type PopulationSpec,
  refitPopulation,
  startTrace,
  type TimePoint,
  type TracePoint,
  tracePoint,
} from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { growingShop, seenOn } from '../support/seen-shop.ts'
import { type Customer, shuffled, tableOf } from '../support/tables.ts'

const [spec] = designFor('cumulative').populations
const settings = {
  seed: 5,
  restarts: 3,
  floorSeeds: 2,
  floorSamples: 3,
  jaccardSamples: 2,
  intervalSamples: 50,
}
const shop = growingShop(1)
const [first, later] = [seenOn(0, shop), seenOn(84, shop)]

function traced(before: TimePoint, after: TimePoint, of: PopulationSpec = spec): TracePoint {
  return tracePoint(startTrace(before, of, settings), refitPopulation(after, of, settings), settings)
}

function withRows({ asOf, table }: TimePoint, order: readonly number[]): TimePoint {
  const columns = Object.entries(table.columns).map(([name, values]) => [
    name,
    Float64Array.from(order, (row) => values[row]),
  ])
  return {
    asOf,
    table: { customerIds: order.map((row) => table.customerIds[row]), columns: Object.fromEntries(columns) },
  }
}

function doubled({ asOf, table: { customerIds, columns } }: TimePoint): TimePoint {
  const twice = Object.entries(columns).map(([name, values]) => [name, Float64Array.of(...values, ...values)])
  const table = {
    customerIds: [...customerIds, ...customerIds.map((id) => `${id}-twin`)],
    columns: Object.fromEntries(twice),
  }
  return { asOf, table }
}

function on(asOf: string, ...customers: Customer[]): TimePoint {
  return { asOf, table: tableOf(customers) }
}

it('says when, for how many, how well and at what price', () => {
  const point = traced(first, later)
  expect(point).toMatchObject({ asOf: '2018-03-26', weeks: 12, customers: later.table.customerIds.length })
  expect(point.ari).toBeLessThan(0.99)
  expect(point.low).toBeLessThan(point.ari ?? 0)
  expect(point.high).toBeGreaterThan(point.ari ?? 1)
  const { customers, share, revenueShare } = point.misassigned
  expect(share).toBe(customers / point.customers)
  expect(revenueShare).toBeGreaterThan(0)
})

it('says why agreement fell where that is asked', () => {
  const start = startTrace(first, spec, settings)
  const refit = refitPopulation(later, spec, settings)
  const asked = { ...settings, causes: true, windowDays: 365 }
  const { causes, model } = tracePoint(start, refit, asked)
  if (start.model === null || model === null) throw new Error('no model')
  const before = { table: start.table, model: start.model }
  const question = { spec, before, now: { table: refit.table, refit: model }, days: 84 }
  expect(causes?.drop).toEqual(attributeDrop(question, { windowDays: 365, restarts: 3 }))
  expect(causes?.drop?.drop).toBeGreaterThan(0.01)
  expect(causes?.shifts).toEqual(featureShifts(spec, first.table, later.table))
  const { causes: none, ...point } = tracePoint(start, refit, settings)
  expect(none).toBeNull()
  expect(tracePoint(start, refit, asked)).toMatchObject(point)
})

it('does not depend on the order of rows', () => {
  const order = (point: TimePoint, seed: number): TimePoint =>
    withRows(point, shuffled([...point.table.customerIds.keys()], seed))
  expect(traced(order(first, 3), order(later, 4))).toEqual(traced(first, later))
  expect(startTrace(order(first, 5), spec, settings)).toEqual(startTrace(first, spec, settings))
})

it('does not change with every customer twice', () => {
  const [once, twice] = [traced(first, later), traced(doubled(first), doubled(later))]
  const centroids = once.model?.centroids.flat() ?? []
  twice.model?.centroids.flat().forEach((value, cell) => {
    expect(value).toBeCloseTo(centroids[cell], 12)
  })
  expect(twice.misassigned.customers).toBe(2 * once.misassigned.customers)
  expect(Math.abs((twice.ari ?? 0) - (once.ari ?? 0))).toBeLessThan(2 / once.customers)
})

it('is 1 where nothing changed but the date', () => {
  const point = traced(first, { ...first, asOf: later.asOf })
  expect(point).toMatchObject({ ari: 1, low: 1, high: 1, misassigned: { customers: 0, revenue: 0 } })
})

it('measures with the scaler of the old model, not with a fresh one', () => {
  const aged = {
    ...first.table.columns,
    recencyDays: first.table.columns.recencyDays.map((days) => days + 500),
  }
  const moved = { asOf: later.asOf, table: { ...first.table, columns: aged } }
  // A fresh scaler would put everyone where they were.
  expect(traced(first, moved).ari ?? 0).toBeLessThan(0.7)
})

it('gives the point of every start the same refit', () => {
  const refit = refitPopulation(later, spec, settings)
  const starts = [first, seenOn(42, shop)].map((point) => startTrace(point, spec, settings))
  const [far, near] = starts.map((start) => tracePoint(start, refit, settings))
  expect(near.weeks).toBe(6)
  expect(near.refit?.coldInertia).toBe(far.refit?.coldInertia)
  expect(near.ari ?? 0).toBeGreaterThan(far.ari ?? 1)
})

it('refuses a date that is not later, one that is none, and another population', () => {
  const start = startTrace(first, spec, settings)
  const refit = refitPopulation(later, spec, settings)
  refusal('INVALID_ARGUMENT', () => tracePoint(start, { ...refit, asOf: first.asOf }, settings))
  refusal('INVALID_VALUE', () => tracePoint(start, { ...refit, asOf: 'May' }, settings))
  refusal('INVALID_ARGUMENT', () =>
    tracePoint(start, refitPopulation(later, { ...spec, name: 'other' }, settings), settings),
  )
})

describe('of little', () => {
  const one = on('2018-01-01', ['a', 3, 1, 20])
  const two = on('2018-02-01', ['a', 34, 1, 20], ['b', 3, 1, 50])
  const equal = on('2018-02-01', ['a', 3, 1, 20], ['b', 3, 1, 20], ['c', 3, 1, 20])
  const nobody = on('2018-02-01', ['z', 3, 2, 20])
  const undefinedPoint = { ari: null, low: null, high: null }
  const askedWhy = { ...settings, causes: true }

  it.each([
    ['one customer at the start', one, two],
    ['one customer later', { ...two, asOf: '2018-01-01' }, { ...one, asOf: '2018-02-01' }],
    ['customers that are all equal', { ...equal, asOf: '2018-01-01' }, equal],
  ])('%s: an undefined agreement and a note', (_, before, after) => {
    const point = traced(before, after)
    expect(point).toMatchObject(undefinedPoint)
    expect(point.notes.join()).toContain('one cluster')
    expectNoNaN(point)
  })

  it('a population that is empty later: nobody, and a note', () => {
    const point = traced(one, nobody)
    expect(point).toMatchObject({ ...undefinedPoint, customers: 0, refit: null, model: null })
    expect(point.misassigned).toEqual({ customers: 0, share: null, revenue: 0, revenueShare: null })
    expect(point.notes).toEqual(['No customer belongs to this population.'])
  })

  it('a population that was empty at the start: a refit, no agreement, and a note', () => {
    const point = traced({ ...nobody, asOf: '2018-01-01' }, later)
    expect(point).toMatchObject({ ...undefinedPoint, refit: null })
    expect(point.model?.k).toBe(3)
    expect(point.notes.at(-1)).toContain('nobody')
  })

  it('no causes of what is not there', () => {
    for (const [before, after] of [
      [one, nobody],
      [{ ...nobody, asOf: '2018-01-01' }, later],
    ]) {
      const start = startTrace(before, spec, askedWhy)
      expect(tracePoint(start, refitPopulation(after, spec, askedWhy), askedWhy).causes).toBeNull()
    }
    const start = startTrace(one, spec, askedWhy)
    expect(tracePoint(start, refitPopulation(two, spec, askedWhy), askedWhy).causes?.drop).toBeNull()
  })

  it('one cluster asked for: no floor, no agreement', () => {
    const single = { ...spec, k: 1 }
    expect(startTrace(first, single, settings)).toMatchObject({
      floor: { value: null, samples: { comparisons: 0, mean: null } },
      clusters: [],
      lowestJaccard: null,
    })
    expect(traced(first, later, single)).toMatchObject(undefinedPoint)
  })

  it('more segments than different customers: fewer, with a note', () => {
    const start = startTrace({ ...two, asOf: '2018-01-01' }, spec, settings)
    expect(start.model?.k).toBe(2)
    expect(start.notes[0]).toContain('lowered')
    expectNoNaN(start)
    expectNoNaN(traced({ ...two, asOf: '2018-01-01' }, later))
  })

  it('a feature that has one value later: no warm start, and a note', () => {
    const flat: FeatureTable = {
      ...later.table,
      columns: { ...later.table.columns, recencyDays: later.table.columns.recencyDays.map(() => 5) },
    }
    const point = traced(first, { asOf: later.asOf, table: flat })
    expect(point.refit).toMatchObject({ warmInertia: null, guard: null })
    expect(point.notes.at(-1)).toContain('other features')
    expectNoNaN(point)
  })
})

it('takes repeat buyers by the orders of all time', () => {
  const [, loyal] = DEFAULT_POPULATIONS
  const seen = {
    ...later.table.columns,
    lifetimeOrders: later.table.columns.frequency.map((_, row) => 1 + (row % 2)),
  }
  const refit = refitPopulation(
    { asOf: later.asOf, table: { ...later.table, columns: seen } },
    loyal,
    settings,
  )
  expect(refit.rows.length).toBe(Math.floor(later.table.customerIds.length / 2))
})

function expectNoNaN(value: unknown): void {
  expect(JSON.stringify(value, (_, part) => (Number.isNaN(part) ? 'NaN' : part))).not.toContain('NaN')
}
