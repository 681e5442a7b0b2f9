import { describe, expect, it } from 'vitest'
import { type LapsedCustomers, segmentCustomers, segmentMembers } from '../src/index.ts'
import { type Customer, randomShop, tableOf } from './support/tables.ts'

const shop = randomShop(2, 40)
const lapsed = (ids: readonly string[]): LapsedCustomers => ({
  customerIds: ids,
  columns: {
    recencyDays: Float64Array.from(ids, (_, row) => 400 + row),
    lifetimeOrders: Float64Array.from(ids, (_, row) => 1 + row),
  },
})

describe('the lapsed of a window', () => {
  const ids = ['zz', 'B', 'c5x']
  const segmentation = segmentCustomers(tableOf(shop), { seed: 1, lapsed: lapsed(ids) })

  it('are a population of one segment, and nobody disappears', () => {
    const population = segmentation.populations.at(-1)
    expect(population).toMatchObject({ name: 'lapsed', customers: 3, model: null, silhouette: null })
    expect(segmentation.segments.at(-1)).toMatchObject({
      id: 'lapsed',
      size: 3,
      revenue: 0,
      name: { en: 'Lapsed customers', fr: 'Clients inactifs' },
      medians: { recencyDays: 401, frequency: 0, monetary: 0 },
    })
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
    expect(sum(segmentation.populations.map(({ customers }) => customers))).toBe(43)
    expect(sum(segmentation.segments.map(({ size }) => size))).toBe(43)
    expect(sum(segmentation.segments.map(({ share }) => share))).toBeCloseTo(1, 12)
    expect(sum(segmentation.segments.map(({ revenueShare }) => revenueShare ?? 0))).toBeCloseTo(1, 12)
    expect(segmentation.model.populations.map(({ name }) => name)).toEqual(['new', 'loyal'])
  })

  it('stand among the members by id', () => {
    const members = [...segmentMembers(segmentation)]
    const all = [...shop.map(([id]) => id), ...ids].sort((a, b) => (a < b ? -1 : 1))
    expect(members.map(({ customerId }) => customerId)).toEqual(all)
    expect(members.filter(({ segment }) => segment.id === 'lapsed')).toMatchObject([
      {
        customerId: 'B',
        recencyDays: 401,
        ordersEver: 2,
        frequency: 0,
        monetary: 0,
        scores: { r: 1, f: 1, m: 1 },
        row: -1,
      },
      { customerId: 'c5x', recencyDays: 402, ordersEver: 3 },
      { customerId: 'zz', recencyDays: 400, ordersEver: 1 },
    ])
    for (const { segment, row } of members)
      if (row >= 0) expect(segment).toBe(segmentation.segments[segmentation.segment[row] ?? -1])
  })

  it('leave everything as it is when there are none', () => {
    const without = segmentCustomers(tableOf(shop), { seed: 1 })
    expect(segmentCustomers(tableOf(shop), { seed: 1, lapsed: lapsed([]) })).toEqual(without)
    expect(without.lapsed).toBeNull()
  })

  it('can be all there are', () => {
    const alone = segmentCustomers(tableOf([]), { seed: 1, lapsed: lapsed(ids) })
    expect(alone.segments).toMatchObject([{ id: 'lapsed', size: 3, share: 1, revenueShare: null }])
    expect([...segmentMembers(alone)]).toHaveLength(3)
  })

  const known: Customer = shop[0] ?? ['', 0, 1, 0]
  it.each<[string, LapsedCustomers, string]>([
    ['who are in the table too', lapsed([known[0]]), 'DUPLICATE_CUSTOMER'],
    ['who are there twice', lapsed(['x', 'x']), 'DUPLICATE_CUSTOMER'],
    ['without an id', lapsed(['']), 'INVALID_VALUE'],
    [
      'whose days are not known',
      { ...lapsed(['x']), columns: { ...lapsed(['x']).columns, recencyDays: Float64Array.of(Number.NaN) } },
      'INVALID_VALUE',
    ],
    [
      'who never ordered',
      { ...lapsed(['x']), columns: { ...lapsed(['x']).columns, lifetimeOrders: Float64Array.of(0) } },
      'INVALID_VALUE',
    ],
    ['with a column too short', { ...lapsed(['x']), columns: lapsed([]).columns }, 'SHAPE_MISMATCH'],
  ])('are refused %s', (_, bad, code) => {
    expect(() => segmentCustomers(tableOf(shop), { seed: 1, lapsed: bad })).toThrow(
      expect.objectContaining({ code }),
    )
  })

  it('leave their name to no other population', () => {
    const populations = [
      { name: 'lapsed', rule: { minFrequency: 1, maxFrequency: null }, features: ['monetary'], k: 2 },
    ]
    expect(() => segmentCustomers(tableOf(shop), { seed: 1, populations, lapsed: lapsed(['x']) })).toThrow(
      /lapsed/,
    )
  })
})
