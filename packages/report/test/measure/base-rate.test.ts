import { expect, it } from 'vitest'
import { baseRate } from '../../src/measure/base-rate.ts'
import { firstIssue, tinyShop } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

it('counts the buyers of the segment of last month', () => {
  // 26 of the 581 Champions of June ordered in July.
  expect(baseRate(largeShop, 'loyal-1')).toEqual({
    value: 26 / 581,
    events: 26,
    customers: 581,
    scope: 'segment',
  })
})

it('falls back on all customers known before the month', () => {
  const value = (id: string): number => Number(firstIssue.kpis.find((kpi) => kpi.id === id)?.value)
  const known = value('customers') - value('new-customers')
  expect(baseRate(firstIssue, 'loyal-1')).toEqual({
    value: value('returning-customers') / known,
    events: value('returning-customers'),
    customers: known,
    scope: 'shop',
  })
})

it('is null when everybody is new', () => {
  expect(baseRate(tinyShop, 'new-1')).toBeNull()
})
