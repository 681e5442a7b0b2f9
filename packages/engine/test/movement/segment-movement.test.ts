import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  inheritSegments,
  type LapsedCustomers,
  MOVE_KINDS,
  type Segmentation,
  type SegmentMovement,
  segmentCustomers,
  segmentIdentities,
  segmentMovement,
} from '../../src/index.ts'
import { type Customer, randomShop, tableOf } from '../support/tables.ts'

const fit = (customers: readonly Customer[], away: readonly Customer[] = []): Segmentation =>
  segmentCustomers(tableOf(customers), { seed: 1, restarts: 2, lapsed: lapsedOf(away) })

const lapsedOf = (customers: readonly Customer[]): LapsedCustomers => ({
  customerIds: customers.map(([id]) => id),
  columns: {
    recencyDays: Float64Array.from(customers, ([, days]) => days),
    lifetimeOrders: Float64Array.from(customers, ([, , orders]) => orders),
  },
})

/** The later one assigned by the model of the earlier one, which stays in force. */
const sameModel = (earlier: Segmentation, customers: readonly Customer[]): Segmentation =>
  inheritSegments(
    { model: earlier.model, identities: segmentIdentities(earlier) },
    segmentCustomers(tableOf(customers), { seed: 1, model: earlier.model }),
  ).segmentation

const refit = (earlier: Segmentation, customers: readonly Customer[]): Segmentation =>
  inheritSegments({ model: earlier.model, identities: segmentIdentities(earlier) }, fit(customers))
    .segmentation

const older = (customers: readonly Customer[], days: number): Customer[] =>
  customers.map(([id, recency, orders, amount]) => [id, recency + days, orders, amount])

const customersOf = ({ kinds }: SegmentMovement): Record<string, number> =>
  Object.fromEntries(
    MOVE_KINDS.flatMap((kind) => (kinds[kind].customers > 0 ? [[kind, kinds[kind].customers]] : [])),
  )

const shop = randomShop(7, 300)

describe('segmentMovement', () => {
  it('moves nobody between a month and itself', () => {
    const june = fit(shop)
    expect(customersOf(segmentMovement(june, june))).toEqual({ stayed: 300 })
  })

  it('calls what the clock alone does ageing, as long as the model stays', () => {
    const june = fit(shop)
    const { kinds, moves } = segmentMovement(june, sameModel(june, older(shop, 90)))
    expect(kinds.aged.customers).toBeGreaterThan(10)
    expect(kinds.refit.customers).toBe(0)
    expect(kinds.aged.customers + kinds.stayed.customers).toBe(300)
    for (const { from, to, kind } of moves) expect(kind === 'stayed').toBe(from === to)
  })

  it('calls it ageing, too, when the model in force has the segment only now', () => {
    const june = fit(shop)
    const recent = june.segments.toSorted((a, b) => b.positions.recency - a.positions.recency)[0]?.id
    const young = shop.filter(
      ([id]) => june.segments[june.segment[june.customerIds.indexOf(id)] ?? -1]?.id === recent,
    )
    const start = segmentCustomers(tableOf(young), { seed: 1, model: june.model })
    expect(start.segments).toHaveLength(1)
    const { kinds } = segmentMovement(start, sameModel(start, older(young, 500)))
    expect(kinds.aged.customers).toBeGreaterThan(0)
    expect(kinds.refit.customers).toBe(0)
  })

  it('calls what another model alone does a refit', () => {
    const june = fit(shop)
    const other = inheritSegments(
      { model: june.model, identities: segmentIdentities(june) },
      segmentCustomers(tableOf(shop), {
        seed: 1,
        populations: june.model.populations.map(({ name, rule }) => ({
          name,
          rule,
          features: ['monetary'],
          k: 4,
        })),
      }),
    ).segmentation
    const { kinds } = segmentMovement(june, other)
    expect(kinds.refit.customers).toBeGreaterThan(10)
    expect(kinds.refit.customers + kinds.stayed.customers).toBe(300)
  })

  it('tells a second order from another order, and newcomers from those who left', () => {
    const [first, second, ...others] = shop.filter(([, , orders]) => orders === 1)
    const loyal = shop.filter(([, , orders]) => orders > 1)
    const [big, ...rest] = loyal
    if (first === undefined || second === undefined || big === undefined)
      throw new Error('customers expected')
    const june = fit(shop)
    const july = sameModel(june, [
      [first[0], 1, 2, first[3] + 50],
      ...others,
      ...rest,
      [big[0], 1, big[2] + 20, big[3] + 9000],
      ['zz-new', 3, 1, 20],
    ])
    const movement = segmentMovement(june, july)
    expect(movement.kinds.promoted).toEqual({
      customers: 1,
      revenueBefore: first[3],
      revenueNow: first[3] + 50,
    })
    expect(movement.kinds.entered).toMatchObject({ customers: 1, revenueBefore: 0, revenueNow: 20 })
    expect(movement.kinds.left).toMatchObject({ customers: 1, revenueBefore: second[3], revenueNow: 0 })
    expect([...movement.buyersSince.values()].reduce((sum, buyers) => sum + buyers)).toBe(2)
    const promotion = movement.moves.find(({ kind }) => kind === 'promoted')
    expect([promotion?.from?.split('-')[0], promotion?.to?.split('-')[0]]).toEqual(['new', 'loyal'])
  })

  it('follows customers out of the window and back', () => {
    const [one, two, ...active] = shop
    if (one === undefined || two === undefined) throw new Error('customers expected')
    const june = fit([one, ...active], [two])
    const july = fit([[two[0], 2, 1, 30], ...active], [one])
    const bought: Customer = [two[0], 2, two[2] + 1, 30]
    expect(segmentMovement(june, july).kinds.lapsed).toEqual({
      customers: 1,
      revenueBefore: one[3],
      revenueNow: 0,
    })
    const back = fit([bought, ...active], [one])
    expect(segmentMovement(june, back).kinds.bought.customers).toBeGreaterThanOrEqual(1)
    expect(segmentMovement(june, june).kinds.stayed.customers).toBe(300)
  })

  it('has the segments of both dates as its margins, customers and money', () => {
    const month = fc.record({
      seed: fc.nat(300),
      count: fc.integer({ min: 0, max: 80 }),
      away: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(month, month, fc.boolean(), (then, now, follows) => {
        const [june, july] = [then, now].map(({ seed, count, away }) => {
          const customers = randomShop(seed, count + away)
          return fit(customers.slice(away), customers.slice(0, away))
        })
        if (june === undefined || july === undefined) throw new Error('two months expected')
        const later = follows
          ? inheritSegments({ model: june.model, identities: segmentIdentities(june) }, july).segmentation
          : july
        const { matrix, moves, kinds } = segmentMovement(june, later)
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
        june.segments.forEach(({ id, size, revenue }, row) => {
          expect(sum(matrix.customers[row] ?? [])).toBe(size)
          const money = moves.filter(({ from }) => from === id).map(({ revenueBefore }) => revenueBefore)
          expect(sum(money)).toBeCloseTo(revenue, 6)
        })
        later.segments.forEach(({ id, size, revenue }, column) => {
          expect(sum(matrix.customers.map((cells) => cells[column] ?? 0))).toBe(size)
          const money = moves.filter(({ to }) => to === id).map(({ revenueNow }) => revenueNow)
          expect(sum(money)).toBeCloseTo(revenue, 6)
        })
        expect(sum(moves.map(({ customers }) => customers))).toBe(sum(matrix.customers.flat()))
        expect(sum(MOVE_KINDS.map((kind) => kinds[kind].customers))).toBe(sum(matrix.customers.flat()))
        expect(matrix.customers.at(-1)?.at(-1)).toBe(0)
      }),
      { numRuns: 80 },
    )
  })

  it('has no refit between two dates of one model, whatever was bought', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(120), fc.array(fc.nat(99), { maxLength: 20 }), (seed, days, buyers) => {
        const customers = randomShop(seed, 100)
        const june = fit(customers)
        const later = older(customers, days).map(
          ([id, recency, orders, amount], row): Customer =>
            buyers.includes(row) ? [id, 3, orders + 1, amount + 40] : [id, recency, orders, amount],
        )
        expect(segmentMovement(june, sameModel(june, later)).kinds.refit.customers).toBe(0)
        const { kinds, buyersSince } = segmentMovement(june, refit(june, later))
        const bought = new Set(buyers).size
        expect([...buyersSince.values()].reduce((sum, value) => sum + value, 0)).toBe(bought)
        expect(kinds.promoted.customers + kinds.bought.customers).toBeLessThanOrEqual(bought)
      }),
      { numRuns: 40 },
    )
  })
})
