import type { CustomerFacts } from '@clientele/sql-eda'
import { describe, expect, it } from 'vitest'
import { birthMonth } from '../../src/dates/birth-month.ts'
import { portraitFacts } from '../../src/playbook/portrait-facts.ts'

const of = (...values: number[]): Float64Array => Float64Array.from(values)

const facts: CustomerFacts = {
  asOf: '2018-08-01T00:00:00',
  customerIds: ['a', 'b', 'c', 'd'],
  columns: {
    orders: of(1, 2, 1, 1),
    amount: of(0.1, 0.2, 0.3, -5),
    yearOrders: of(1, 0, 1, 0),
    yearAmount: of(0.1, 0, 0.3, 0),
    deliveryDays: of(4, 20, 0, 0),
    delivered: of(1, 2, 1, 0),
    late: of(0, 1, 0, 0),
    promised: of(1, 2, 0, 0),
    instalments: of(3, 2, 1, 0),
    instalmentOrders: of(1, 2, 1, 0),
    badReviews: of(0, 0, 0, 0),
    reviewTotal: of(5, 6, 0, 0),
    reviews: of(1, 2, 0, 0),
  },
  categories: { names: ['books', 'toys'], of: Int32Array.of(1, 0, -1, 1) },
  regions: null,
  sql: 'select 1;',
}

describe('portraitFacts', () => {
  it('takes means of all, medians of customers, and exact sums of money', () => {
    expect(portraitFacts(facts, Uint32Array.of(0, 1, 2))).toEqual({
      orders: 4,
      amount: 0.6,
      year: { customers: 2, orders: 2, revenue: 0.4 },
      // of 4, 10 and 0 days; 11 points of 3 reviews
      deliveryDays: 4,
      late: { orders: 1, promised: 3 },
      reviews: { mean: 11 / 3, count: 3 },
      instalments: 1,
      categories: [
        { name: 'books', customers: 1 },
        { name: 'toys', customers: 1 },
      ],
      categoriesKnown: 2,
      regions: [],
      regionsKnown: 0,
    })
  })

  it('says null of what nobody has, also of nobody', () => {
    const nothing = { deliveryDays: null, late: null, reviews: null, instalments: null }
    expect(portraitFacts(facts, Uint32Array.of(3))).toMatchObject({ ...nothing, amount: -5 })
    expect(portraitFacts(facts, new Uint32Array(0))).toMatchObject({ ...nothing, orders: 0, categories: [] })
  })
})

describe('birthMonth', () => {
  const known = new Map([['old', '2018-01']])
  it('is the earliest month that anything knows', () => {
    const foundBefore = new Set(['seen', 'old'])
    expect(birthMonth('old', '2018-07', { known, foundBefore })).toBe('2018-01')
    expect(birthMonth('seen', '2018-01', { known, foundBefore })).toBe('2017-12')
    expect(birthMonth('new', '2018-07', { known, foundBefore })).toBe('2018-07')
    expect(birthMonth('old', '2017-11', { known, foundBefore })).toBe('2017-10')
  })
})
