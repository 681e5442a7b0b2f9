import type { SalesWindow } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { lastWholeMonth } from '../../src/shop/last-whole-month.ts'

const window = (lastOrderAt: string, months: Record<string, number>): SalesWindow => {
  const total = Object.values(months).reduce((sum, orders) => sum + orders, 0)
  const sales = { orders: total, customers: total, total, firstAt: null, lastAt: null }
  return {
    orders: total,
    customers: total,
    firstOrderAt: null,
    lastOrderAt,
    sales,
    months: Object.entries(months).map(([month, orders]) => ({
      month,
      orders,
      customers: orders,
      total: orders,
    })),
  }
}

it.each([
  [
    'orders to the last day',
    '2018-08-31T23:00:00',
    { '2018-07': 90, '2018-08': 100 },
    '2018-08',
    'reach 2018-08-31',
  ],
  ['no sale on the last two days', '2018-08-29T15:00:00', { '2018-08': 100 }, '2018-08', 'reach 2018-08-29'],
  [
    'a month cut off',
    '2018-08-20T15:00:00',
    { '2018-07': 90, '2018-08': 60 },
    '2018-07',
    'in the middle of 2018-08',
  ],
  [
    'a thin tail',
    '2018-10-30T00:00:00',
    { '2018-07': 90, '2018-08': 80, '2018-10': 3 },
    '2018-08',
    'hardly any',
  ],
  ['February of a leap year', '2020-02-27T00:00:00', { '2020-02': 9 }, '2020-02', 'reach 2020-02-27'],
  [
    'February of another year',
    '2019-02-25T00:00:00',
    { '2019-01': 9, '2019-02': 9 },
    '2019-01',
    'middle of 2019-02',
  ],
  ['no whole month at all', '2018-08-02T00:00:00', { '2018-08': 5 }, '2018-08', 'no month is whole'],
])('%s', (_, last, months, month, reason) => {
  const found = lastWholeMonth(window(last, months))
  expect(found.month).toBe(month)
  expect(found.reason).toContain(reason)
})
