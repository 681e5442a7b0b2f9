import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assign,
  assignCustomers,
  type CustomerExplanation,
  designFor,
  explainCustomer,
  type FeatureTable,
  inheritSegments,
  matrixFromRows,
  type PopulationSpec,
  type Segmentation,
  type SegmentPlace,
  segmentCustomers,
  segmentIdentities,
  toModelSpace,
} from '../../src/index.ts'
import { type Customer, randomShop, tableOf } from '../support/tables.ts'

const everyone = (spec: Partial<PopulationSpec> = {}): PopulationSpec[] => [
  {
    name: 'all',
    rule: { minFrequency: 1, maxFrequency: null },
    features: ['recencyDays', 'monetary'],
    k: 2,
    transforms: { recencyDays: 'identity', monetary: 'identity' },
    ...spec,
  },
]

/** Four customers at the corners of a rectangle, two groups: the border is at 50 days. */
const corners: Customer[] = [
  ['a', 10, 1, 20],
  ['b', 10, 1, 40],
  ['c', 90, 1, 20],
  ['d', 90, 1, 40],
]
const shifted = (table: FeatureTable, row: number, values: Record<string, number>): FeatureTable => ({
  customerIds: ['same'],
  columns: Object.fromEntries(
    Object.entries(table.columns).map(([feature, column]) => [
      feature,
      Float64Array.of(values[feature] ?? column[row]),
    ]),
  ),
})

const fitted = (customers: readonly Customer[], spec: Partial<PopulationSpec> = {}): Segmentation =>
  segmentCustomers(tableOf(customers), { seed: 1, populations: everyone(spec) })

describe('explainCustomer by hand', () => {
  const segmentation = fitted(corners)
  const explained = explainCustomer(segmentation, 'a')

  it('measures both centroids in scaled units', () => {
    // Days are scaled by 40 and money by 10: the own centroid is one unit of money away, the other two of days as well.
    expect(explained.distance).toBeCloseTo(1, 12)
    expect(explained.second?.distance).toBeCloseTo(Math.sqrt(5), 12)
    expect(explained.margin).toBeCloseTo(Math.sqrt(5) - 1, 12)
    expect(explained.second?.place.id).not.toBe(explained.place.id)
  })

  it('says that only the days make the difference', () => {
    const [days, money, orders] = explained.features
    expect(days).toMatchObject({ feature: 'recencyDays', value: 10, position: 0.75 })
    expect(days.contribution).toBeCloseTo(4, 12)
    expect(money.contribution).toBeCloseTo(0, 12)
    expect(orders).toEqual({
      feature: 'frequency',
      value: 1,
      standIn: null,
      position: 0.5,
      contribution: null,
    })
    expect(explained.difference).toBeCloseTo(4, 12)
  })

  it('finds the day on which waiting crosses the border, a draw going to the lower cluster', () => {
    const own = explained.place.cluster
    const days = own === 0 ? 41 : 40
    expect(explained.silence).toMatchObject({ days, place: { id: explained.second?.place.id } })
    expect(explained.changes[0]).toMatchObject({ feature: 'recencyDays', from: 10, to: 10 + days, by: days })
    expect(explainCustomer(segmentation, 'c').silence).toBeNull()
  })

  it('says so where nothing that can be reached moves the customer', () => {
    expect(explained.changes.slice(1)).toEqual([
      { feature: 'frequency', from: 1, to: null, by: null, place: null },
      { feature: 'monetary', from: 20, to: null, by: null, place: null },
    ])
    expect(explainCustomer(segmentation, 'a', { horizonDays: 39 }).silence).toBeNull()
  })

  it('sends a customer who orders today back to the recent', () => {
    expect(explained.order).toMatchObject({ amount: 20, moves: false })
    expect(explainCustomer(segmentation, 'd').order).toMatchObject({
      amount: 40,
      moves: true,
      place: { id: explained.place.id },
    })
  })

  it('finds the nearest way out', () => {
    expect(explained.nearest?.distance).toBeCloseTo(1, 12)
    expect(explained.nearest?.values?.recencyDays).toBeCloseTo(50, 5)
    expect(explained.nearest?.values?.monetary).toBeCloseTo(20, 5)
  })

  it('finds amounts to the cent', () => {
    const money = fitted(
      [
        ['a', 10, 1, 20],
        ['b', 11, 1, 30.01],
        ['c', 10, 1, 80],
        ['d', 11, 1, 90],
      ],
      { features: ['monetary'], transforms: { monetary: 'identity' } },
    )
    // The centroids are 25.005 and 85.
    expect(explainCustomer(money, 'b').changes.at(-1)).toMatchObject({ from: 30.01, to: 55.01, by: 25 })
    expect(explainCustomer(money, 'c').changes.at(-1)).toMatchObject({ from: 80, to: 55, by: -25 })
    expect(explainCustomer(money, 'c', { moneyStep: 1 }).changes.at(-1)).toMatchObject({ to: 55 })
  })

  it('promotes who orders a second time, and refuses an id that is not there without repeating it', () => {
    const shop = segmentCustomers(tableOf(randomShop(4, 200)), { seed: 1, restarts: 2 })
    const single = shop.customerIds[shop.table.columns.frequency.indexOf(1)]
    const { order, changes } = explainCustomer(shop, single)
    expect(order?.place.population).toBe('loyal')
    expect(changes.find(({ feature }) => feature === 'frequency')).toMatchObject({ by: 1 })
    expect(() => explainCustomer(shop, 'nobody@example.org')).toThrow(/^(?!.*nobody)/)
    expect(() => explainCustomer(shop, 'nobody@example.org')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_CUSTOMER' }),
    )
    expect(() => explainCustomer(shop, single, { moneyStep: 0 })).toThrow(/moneyStep/)
    expect(() => explainCustomer(shop, single, { horizonDays: 0.5 })).toThrow(/horizonDays/)
  })

  it('knows the days between orders of who would order a second time', () => {
    const table = tableOf(randomShop(4, 200))
    const daysBetweenOrders = table.columns.frequency.map((orders, row) =>
      orders > 1 ? row % 90 : Number.NaN,
    )
    const shop = segmentCustomers(
      { ...table, columns: { ...table.columns, daysBetweenOrders } },
      { populations: designFor('behaviour').populations, seed: 1, restarts: 2 },
    )
    const row = table.columns.frequency.indexOf(1)
    const { order, changes } = explainCustomer(shop, shop.customerIds[row])
    const promoted = (gap: number, money: number): string => {
      const values = {
        frequency: 2,
        daysBetweenOrders: gap,
        monetary: shop.table.columns.monetary[row] + money,
      }
      const { cluster } = assignCustomers(shop.model, shifted(shop.table, row, values))
      return shop.segments.find((one) => one.population === 'loyal' && one.cluster === cluster[0])?.id ?? ''
    }
    expect(order?.place.id).toBe(promoted(shop.table.columns.recencyDays[row], order?.amount ?? 0))
    expect(changes.find(({ feature }) => feature === 'frequency')?.place?.id).toBe(promoted(0, 0))
  })

  it('has no other place for a single segment', () => {
    const one = explainCustomer(fitted(corners, { k: 1 }), 'a')
    expect(one).toMatchObject({ second: null, margin: null, difference: null, nearest: null, silence: null })
    expect(one.features.map(({ contribution }) => contribution)).toEqual([null, null, null])
    expect(one.changes.map(({ to }) => to)).toEqual([null, null, null])
    expect(one.distance).toBeCloseTo(Math.sqrt(2), 12)
  })

  it('counts a feature that was left out of the model for nothing', () => {
    const flat = fitted(corners.map(([id, days]): Customer => [id, days, 1, 20]))
    const { features, difference, changes } = explainCustomer(flat, 'a')
    expect(features.map(({ feature, contribution }) => [feature, contribution === null])).toEqual([
      ['recencyDays', false],
      ['frequency', true],
      ['monetary', true],
    ])
    expect(difference).toBe(features[0].contribution)
    expect(changes.map(({ feature }) => feature)).toEqual(['recencyDays', 'frequency'])
  })

  it('gives a margin of 0 on the border', () => {
    const [model] = segmentation.model.populations
    const centroids = [
      [-1, 0],
      [1, 0],
    ]
    const symmetric = segmentCustomers(tableOf([...corners, ['m', 50, 1, 30]]), {
      seed: 1,
      populations: everyone(),
      model: { schemaVersion: 1, populations: [{ ...model, centroids }] },
    })
    const { margin, nearest, distance, second } = explainCustomer(symmetric, 'm')
    expect(margin).toBeCloseTo(0, 12)
    expect(second?.distance).toBeCloseTo(distance ?? Number.NaN, 12)
    expect(nearest?.distance).toBeCloseTo(0, 12)
  })
})

describe('a rolling window', () => {
  const lapsed = {
    customerIds: ['x', 'y'],
    columns: { recencyDays: Float64Array.of(120, 300), lifetimeOrders: Float64Array.of(1, 4) },
  }
  const segmentation = segmentCustomers(tableOf(corners), { seed: 1, populations: everyone(), lapsed })

  it('makes no model of the lapsed, and says where they stand among themselves', () => {
    expect(explainCustomer(segmentation, 'y', { windowDays: 100 })).toMatchObject({
      place: { population: 'lapsed', id: 'lapsed' },
      distance: null,
      second: null,
      margin: null,
      features: [
        { feature: 'recencyDays', value: 300, position: 0.25, contribution: null },
        { feature: 'lifetimeOrders', value: 4, position: 0.75, contribution: null },
      ],
      changes: [],
      silence: null,
      order: null,
    })
  })

  it('lets a customer lapse at its end, unless another segment comes first', () => {
    const away = { population: 'lapsed', id: 'lapsed', name: { en: 'Lapsed customers' } }
    expect(explainCustomer(segmentation, 'd', { windowDays: 100 }).silence).toMatchObject({
      days: 10,
      place: away,
    })
    expect(explainCustomer(segmentation, 'a', { windowDays: 100 }).silence?.place.population).toBe('all')
    expect(explainCustomer(segmentation, 'a', { windowDays: 30 }).silence).toMatchObject({
      days: 20,
      place: away,
    })
    expect(explainCustomer(segmentation, 'd', { windowDays: 50 }).silence).toMatchObject({
      days: 1,
      place: away,
    })
    expect(explainCustomer(segmentation, 'd', { windowDays: 100, horizonDays: 9 }).silence).toBeNull()
    expect(() => explainCustomer(segmentation, 'd', { windowDays: 0 })).toThrow(/windowDays/)
  })

  it('says who lapsed and who came back', () => {
    const before = segmentCustomers(tableOf([...corners, ['y', 80, 1, 30]]), {
      seed: 1,
      populations: everyone(),
    })
    expect(explainCustomer(segmentation, 'y', { previous: before }).since).toMatchObject({
      kind: 'lapsed',
      to: { id: 'lapsed' },
      features: [{ feature: 'recencyDays', before: 80, after: 300 }],
    })
    const after = tableOf([...corners, ['y', 2, 1, 30]])
    const columns = { ...after.columns, lifetimeOrders: Float64Array.of(1, 1, 1, 1, 5) }
    const back = segmentCustomers({ ...after, columns }, { seed: 1, populations: everyone() })
    expect(explainCustomer(back, 'y', { previous: segmentation }).since).toMatchObject({
      kind: 'bought',
      from: { id: 'lapsed' },
    })
  })
})

describe('what moved since', () => {
  const june = fitted(corners)
  const since = (customers: readonly Customer[], id: string, spec: Partial<PopulationSpec> = {}) => {
    const earlier = { model: june.model, identities: segmentIdentities(june) }
    const { segmentation } = inheritSegments(earlier, fitted(customers, spec))
    return explainCustomer(segmentation, id, { previous: june }).since
  }
  const [a, b, c, d] = corners

  it('tells entering, staying, buying and ageing apart', () => {
    const july: Customer[] = [['a', 88, 1, 20], b, ['c', 5, 2, 60], d, ['e', 12, 1, 30]]
    expect(since(july, 'e')).toMatchObject({ kind: 'entered', from: null, features: [] })
    expect(since(july, 'd')?.kind).toBe('stayed')
    expect(since(july, 'a')).toMatchObject({
      kind: 'aged',
      features: [
        { feature: 'recencyDays', before: 10, after: 88 },
        { feature: 'frequency', before: 1, after: 1 },
        { feature: 'monetary', before: 20, after: 20 },
      ],
    })
    expect(since(july, 'c')?.kind).toBe('bought')
  })

  it('calls it a refit when nothing but the model changed', () => {
    const byMoney = since([a, b, c, d], 'b', {
      features: ['monetary'],
      transforms: { monetary: 'identity' },
    })
    const other = since([a, b, c, d], 'a', { features: ['monetary'], transforms: { monetary: 'identity' } })
    expect([byMoney?.kind, other?.kind]).toContain('refit')
    expect([byMoney?.kind, other?.kind]).not.toContain('aged')
  })

  it('calls a second order a promotion', () => {
    const before = randomShop(6, 150)
    const place = before.findIndex(([, , orders]) => orders === 1)
    const after = before.map(
      ([id, days, orders, spent], row): Customer =>
        row === place ? [id, 0, 2, spent + 10] : [id, days + 30, orders, spent],
    )
    const [one, other] = [before, after].map((shop) =>
      segmentCustomers(tableOf(shop), { seed: 1, restarts: 2 }),
    )
    expect(explainCustomer(other, before[place][0], { previous: one }).since).toMatchObject({
      kind: 'promoted',
      from: { population: 'new' },
      to: { population: 'loyal' },
    })
  })
})

describe('properties of explanations', () => {
  const transform = fc.constantFrom(
    'auto',
    'identity',
    'log1p',
    'yeoJohnson',
    'quantileNormal',
    'winsorise',
  ) as fc.Arbitrary<'auto' | 'identity'>
  const shop = fc.record({
    seed: fc.nat(500),
    count: fc.integer({ min: 3, max: 60 }),
    k: fc.integer({ min: 1, max: 5 }),
    transform,
    scaler: fc.constantFrom('zScore', 'robust', 'minMax') as fc.Arbitrary<'zScore'>,
    split: fc.boolean(),
  })

  function explainedShop(drawn: typeof shop extends fc.Arbitrary<infer Drawn> ? Drawn : never): {
    segmentation: Segmentation
    explained: CustomerExplanation
    row: number
  } {
    const customers = randomShop(drawn.seed, drawn.count)
    const table = tableOf(customers)
    const reviewMean = table.columns.monetary.map((_, row) => (row % 4 === 0 ? Number.NaN : 1 + (row % 5)))
    const tenureDays = table.columns.recencyDays.map((days, row) => days + (row % 3) * 40)
    const features = ['recencyDays', 'monetary', 'reviewMean', 'tenureDays']
    const transforms = Object.fromEntries(features.map((feature) => [feature, drawn.transform]))
    const shared = { k: drawn.k, scaler: drawn.scaler, missing: { reviewMean: 'median' as const } }
    const population = (name: string, minFrequency: number, maxFrequency: number | null): PopulationSpec => ({
      name,
      rule: { minFrequency, maxFrequency },
      features: minFrequency > 1 ? [...features, 'frequency'] : features,
      transforms,
      ...shared,
    })
    const segmentation = segmentCustomers(
      { ...table, columns: { ...table.columns, reviewMean, tenureDays } },
      {
        seed: 1,
        restarts: 1,
        populations: drawn.split
          ? [population('new', 1, 1), population('loyal', 2, null)]
          : [population('all', 1, null)],
      },
    )
    const row = drawn.seed % drawn.count
    return {
      segmentation,
      row,
      explained: explainCustomer(segmentation, segmentation.customerIds[row], { horizonDays: 800 }),
    }
  }

  /** Asks the model anew, in another way than the explanation does. */
  function placeWith({ model, table }: Segmentation, row: number, values: Record<string, number>) {
    const { population, cluster } = assignCustomers(model, shifted(table, row, values))
    return { population: model.populations[population[0]]?.name, cluster: cluster[0] }
  }
  const at = (place: SegmentPlace | null | undefined) => ({
    population: place?.cluster === -1 ? undefined : place?.population,
    cluster: place?.cluster,
  })

  it('agree with the assignment, and the contributions add up', () => {
    fc.assert(
      fc.property(shop, (drawn) => {
        const { segmentation, explained, row } = explainedShop(drawn)
        const { distance, second, margin, difference, features } = explained
        expect(explained.place.id).toBe(segmentation.segments[segmentation.segment[row]].id)
        expect(distance).toBeCloseTo(segmentation.distance[row], 9)
        if (second === null || distance === null) return
        expect(margin).toBeGreaterThanOrEqual(0)
        expect(margin).toBeCloseTo(segmentation.margin[row], 9)
        const squares = second.distance ** 2 - distance ** 2
        const all = features.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
        expect(Math.abs((difference ?? 0) - squares)).toBeLessThanOrEqual(1e-9 * (1 + second.distance ** 2))
        expect(Math.abs(all - (difference ?? 0))).toBeLessThanOrEqual(1e-12 * (1 + second.distance ** 2))
      }),
      { numRuns: 150 },
    )
  })

  it('name only changes that move the customer when the model is asked again, and the least of them', () => {
    fc.assert(
      fc.property(shop, (drawn) => {
        const { segmentation, explained, row } = explainedShop(drawn)
        const own = at(explained.place)
        for (const { feature, to, from, place } of explained.changes) {
          if (to === null) continue
          expect(placeWith(segmentation, row, { [feature]: to })).toEqual(at(place))
          expect(at(place)).not.toEqual(own)
          if (feature === 'reviewMean') continue
          const step = Math.sign(to - from) * (feature === 'monetary' ? 0.01 : 1)
          const oneLess = Math.round((to - step) * 100) / 100
          expect(placeWith(segmentation, row, { [feature]: oneLess })).toEqual(own)
        }
        const { silence, order, nearest } = explained
        const { recencyDays, tenureDays, frequency, monetary } = segmentation.table.columns
        if (silence !== null) {
          const waiting = (days: number) =>
            placeWith(segmentation, row, {
              recencyDays: recencyDays[row] + days,
              tenureDays: tenureDays[row] + days,
            })
          expect(waiting(silence.days)).toEqual(at(silence.place))
          expect(at(silence.place)).not.toEqual(own)
          expect(waiting(silence.days - 1)).toEqual(own)
        }
        if (order !== null)
          expect(
            placeWith(segmentation, row, {
              recencyDays: 0,
              frequency: frequency[row] + 1,
              monetary: monetary[row] + order.amount,
            }),
          ).toEqual(at(order.place))
        if (nearest !== null) {
          expect(nearest.place.cluster).not.toBe(explained.place.cluster)
          expect(nearest.distance).toBeLessThanOrEqual((explained.second?.distance ?? 0) + 1e-9)
          const model = segmentation.model.populations.find(({ name }) => name === explained.place.population)
          if (model === undefined || nearest.values === null) return
          const point = toModelSpace(model, shifted(segmentation.table, row, nearest.values), [0])
          expect(assign(matrixFromRows(model.centroids), point).labels[0]).toBe(nearest.place.cluster)
        }
      }),
      { numRuns: 150 },
    )
  })
})
