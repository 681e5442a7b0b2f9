import type { Answer, AnswerRow } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { monthlyFigures } from '../../src/playbook/monthly-figures.ts'

const answer = (id: string, rows: readonly AnswerRow[]): Answer => ({
  id,
  group: 'customers',
  question: id,
  asOf: null,
  params: {},
  sql: 'select 1',
  columns: [],
  rows,
  chart: { kind: 'table', x: 'month', y: [] },
  reading: '',
})
const sold = (month: string, orders: number): AnswerRow => ({
  month,
  orders,
  customers: orders,
  new_customers: orders,
  returning_customers: 0,
  revenue: orders * 10,
})

it('carries the customers at the end of a month on to one in which nothing changed', () => {
  const changes = answer('active-customers', [
    { month: '2018-04', customers: 7 },
    { month: '2018-06', customers: 9 },
  ])
  const customers = monthlyFigures([changes], '2018-06').atEndOf('customers')
  expect(['2018-03', '2018-04', '2018-05', '2018-06'].map(customers)).toEqual([null, 7, 7, 9])
})

it('counts a month without a sale as none, and knows nothing of one before the first', () => {
  const figures = monthlyFigures(
    [answer('sales-by-month', [sold('2018-04', 3), sold('2018-06', 5)])],
    '2018-06',
  )
  const orders = figures.ofSales((row) => row.orders)
  expect(figures.first).toBe('2018-04')
  expect(['2018-03', '2018-04', '2018-05', '2018-06'].map(orders)).toEqual([null, 3, 0, 5])
})

it('gives a figure of a year from the twelfth month of sales on', () => {
  const { ofWholeYears } = monthlyFigures([answer('sales-by-month', [sold('2018-01', 1)])], '2018-12')
  expect(['2018-11', '2018-12'].map(ofWholeYears(() => 1))).toEqual([null, 1])
})

it('asks for second orders within ninety days once every customer of a month has had them', () => {
  const cohorts = answer('second-order-cohorts', [
    { cohort: '2018-03', days: 30, share: 0.01 },
    { cohort: '2018-03', days: 90, share: 0.02 },
  ])
  const { secondOrderRate } = monthlyFigures([cohorts], '2018-06')
  expect(['2018-05', '2018-06'].map(secondOrderRate)).toEqual([null, 0.02])
})

it('has no figure without answers', () => {
  const { first, ofSales, ofOrders, atEndOf } = monthlyFigures([], '2018-06')
  expect(first).toBe('2018-06')
  expect(ofSales((row) => row.orders)('2018-06')).toBe(0)
  expect(ofOrders('later_share')('2018-06')).toBeNull()
  expect(atEndOf('customers')('2018-06')).toBeNull()
})
