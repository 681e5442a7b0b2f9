import { describe, expect, it } from 'vitest'
import {
  expectedOrders,
  expectedSpend,
  type FeatureTable,
  fitPurchaseModel,
  fitSpendModel,
  lifetimeValue,
} from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { shopOfBuyers } from '../support/shop-of-buyers.ts'

const plan = { seed: 11, customers: 3000, days: 700, r: 1, alpha: 80, a: 1, b: 2 }
const [then, now] = shopOfBuyers(plan, [335, 700]) as [FeatureTable, FeatureTable]
const models = { purchases: fitPurchaseModel(then), spend: fitSpendModel(then) }
const month = 365 / 12

describe('lifetimeValue', () => {
  it('is expected orders times expected spend, discounted month by month', () => {
    const { value, orders, whole } = lifetimeValue(then, models, {
      months: 2,
      monthlyDiscountRate: 0.1,
      margin: 0.5,
    })
    const [first, both] = [month, 2 * month].map((days) => expectedOrders(models.purchases, then, days))
    const spend = expectedSpend(models.spend, then)
    for (const row of [0, 5, 100]) {
      const one = first?.[row] ?? 0
      const two = both?.[row] ?? 0
      expect(orders[row]).toBeCloseTo(two, 12)
      expect(value[row]).toBeCloseTo(0.5 * (spend[row] ?? 0) * (one / 1.1 + (two - one) / 1.21), 10)
    }
    expect(whole.value.expected).toBeCloseTo(
      value.reduce((sum, one) => sum + one, 0),
      6,
    )
  })

  it('is a range that holds what came', () => {
    const { whole } = lifetimeValue(then, models, { monthlyDiscountRate: 0 })
    const known = new Set(then.customerIds)
    const sum = (table: FeatureTable, column: string): number =>
      table.customerIds.reduce(
        (total, id, row) => total + (known.has(id) ? (table.columns[column]?.[row] ?? 0) : 0),
        0,
      )
    const orders = sum(now, 'frequency') - sum(then, 'frequency')
    const money = sum(now, 'monetary') - sum(then, 'monetary')
    expect(orders).toBeGreaterThan(whole.orders.low)
    expect(orders).toBeLessThan(whole.orders.high)
    expect(money).toBeGreaterThan(whole.value.low)
    expect(money).toBeLessThan(whole.value.high)
    expect(whole.value.high).toBeLessThan(1.5 * whole.value.low)
  })

  it('adds up over groups, whose ranges are relatively wider', () => {
    const rows = then.customerIds.length
    const groups = Array.from({ length: rows }, (_, row) => (row % 3 === 0 ? 2 : 0))
    const { groups: parts, whole } = lifetimeValue(then, models, { groups })
    expect(parts.map(({ customers }) => customers)).toEqual([
      groups.filter((group) => group === 0).length,
      0,
      groups.filter((group) => group === 2).length,
    ])
    expect(parts[1]).toEqual({
      customers: 0,
      meanAlive: null,
      orders: { expected: 0, low: 0, high: 0 },
      value: { expected: 0, low: 0, high: 0 },
    })
    expect(parts.reduce((sum, { value }) => sum + value.expected, 0)).toBeCloseTo(whole.value.expected, 6)
    const width = ({ low, high, expected }: typeof whole.value): number => (high - low) / expected
    expect(width(parts[2]?.value ?? whole.value)).toBeGreaterThan(width(whole.value))
  })

  it('falls with the discount and is nothing without a margin', () => {
    const at = (monthlyDiscountRate: number): number =>
      lifetimeValue(then, models, { monthlyDiscountRate }).whole.value.expected
    expect(at(0.05)).toBeLessThan(at(0.01))
    expect(lifetimeValue(then, models, { margin: 0 }).whole.value).toEqual({ expected: 0, low: 0, high: 0 })
  })

  it('refuses months, rates, margins and groups that mean nothing', () => {
    for (const months of [0, 1.5, 121, Number.NaN]) {
      refusal('INVALID_ARGUMENT', () => lifetimeValue(then, models, { months }))
    }
    refusal('INVALID_ARGUMENT', () => lifetimeValue(then, models, { monthlyDiscountRate: -0.1 }))
    refusal('INVALID_ARGUMENT', () => lifetimeValue(then, models, { margin: 1.2 }))
    refusal('SHAPE_MISMATCH', () => lifetimeValue(then, models, { groups: [0] }))
    const groups = then.customerIds.map(() => 0.5)
    refusal('INVALID_VALUE', () => lifetimeValue(then, models, { groups }))
  })
})
