import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreRfm } from '../../src/index.ts'
import golden from '../golden/rfm.json' with { type: 'json' }
import { type Customer, randomShop, tableOf } from '../support/tables.ts'

const shop = (rows: readonly (readonly [number, number, number])[]) =>
  tableOf(rows.map((row, index): Customer => [`c${index}`, ...row]))

describe('scoreRfm', () => {
  it('scores five different customers 1 to 5, the most recent 5', () => {
    const { r, m } = scoreRfm(shop([10, 20, 30, 40, 50].map((value) => [value, 1, value] as const)))
    expect([...r]).toEqual([5, 4, 3, 2, 1])
    expect([...m]).toEqual([1, 2, 3, 4, 5])
  })

  it('keeps 1 for a single order and gives repeaters quartiles of their own', () => {
    const { f, thresholds } = scoreRfm(shop([1, 1, 1, 2, 3, 4, 5].map((orders) => [1, orders, 1] as const)))
    expect([...f]).toEqual([1, 1, 1, 2, 3, 4, 5])
    expect(thresholds.frequency).toEqual([2.75, 3.5, 4.25])
  })

  it('equals pandas.qcut', () => {
    const { r, f, m, thresholds } = scoreRfm(
      shop(
        golden.recencyDays.map((days, row) => [days, golden.frequency[row] ?? 0, golden.monetary[row] ?? 0]),
      ),
    )
    expect([...r]).toEqual(golden.r)
    expect([...f]).toEqual(golden.f)
    expect([...m]).toEqual(golden.m)
    for (const feature of ['recencyDays', 'frequency', 'monetary'] as const) {
      expect(thresholds[feature]).toEqual(golden.cuts[feature].map((cut) => expect.closeTo(cut, 12)))
    }
  })

  it('defines scores where bins collapse', () => {
    const same = scoreRfm(shop(new Array(6).fill([30, 1, 25])))
    expect([...same.r]).toEqual(new Array(6).fill(5))
    expect([...same.f]).toEqual(new Array(6).fill(1))
    expect([...same.m]).toEqual(new Array(6).fill(1))
    expect(same.thresholds.frequency).toEqual([])
    // Nearly all repeaters have two orders: they stay together, and whoever has more is past every cut point.
    const mostlyTwo = scoreRfm(shop([2, 2, 2, 2, 2, 2, 3].map((orders) => [1, orders, 1] as const)))
    expect([...mostlyTwo.f]).toEqual([2, 2, 2, 2, 2, 2, 5])
  })

  it('scores a shop of nobody and of one', () => {
    expect(scoreRfm(tableOf([])).thresholds).toEqual({ recencyDays: [], frequency: [], monetary: [] })
    const { r, f, m } = scoreRfm(shop([[3, 1, 9]]))
    expect([r[0], f[0], m[0]]).toEqual([5, 1, 1])
  })

  it('gives equal values equal scores and never ranks more below less', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
        const customers = randomShop(seed, count)
        const { r, f, m } = scoreRfm(tableOf(customers))
        customers.forEach(([, days, orders, amount], one) => {
          customers.forEach(([, otherDays, otherOrders, otherAmount], other) => {
            if (days <= otherDays) expect(r[one]).toBeGreaterThanOrEqual(r[other] as number)
            if (orders >= otherOrders) expect(f[one]).toBeGreaterThanOrEqual(f[other] as number)
            if (amount >= otherAmount) expect(m[one]).toBeGreaterThanOrEqual(m[other] as number)
          })
          for (const score of [r[one], f[one], m[one]]) expect([1, 2, 3, 4, 5]).toContain(score)
        })
      }),
      { numRuns: 30 },
    )
  })
})
