import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countRecencyStatus,
  type FeatureTable,
  purchaseRhythm,
  RECENCY_STATUSES,
  recencyStatus,
  segmentCustomers,
} from '../../src/index.ts'
import { randomShop, tableOf } from '../support/tables.ts'

/** A table of customers who bought today, with these gaps between their orders. */
function withGaps(gaps: readonly number[]): FeatureTable {
  const table = tableOf(gaps.map((gap, row) => [`c${row}`, 0, Number.isNaN(gap) ? 1 : 2, 10]))
  return { ...table, columns: { ...table.columns, daysBetweenOrders: Float64Array.from(gaps) } }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('purchaseRhythm', () => {
  it('takes the quantiles 0.75 and 0.95 of the gaps, rounded up', () => {
    // type 7 of 1..101: 76 and 96
    expect(purchaseRhythm(withGaps(upTo(101)))).toEqual({
      activeDays: 76,
      slowingDays: 96,
      source: 'gaps',
      repeatBuyers: 101,
    })
  })

  it('hears nothing from one-time buyers and from orders of one day', () => {
    const silent = [Number.NaN, Number.NaN, 0, 0, 0.5]
    expect(purchaseRhythm(withGaps([...silent, ...upTo(101)]))).toEqual(purchaseRhythm(withGaps(upTo(101))))
  })

  it('says that it is a convention with fewer than 30 repeat buyers, and without the column', () => {
    const convention = { activeDays: 90, slowingDays: 180, source: 'convention' }
    expect(purchaseRhythm(withGaps(upTo(29)))).toEqual({ ...convention, repeatBuyers: 29 })
    expect(purchaseRhythm(withGaps(upTo(30))).source).toBe('gaps')
    expect(purchaseRhythm(tableOf(randomShop(1, 100)))).toEqual({ ...convention, repeatBuyers: 0 })
  })
})

describe('recencyStatus', () => {
  it('counts the limits in', () => {
    const rhythm = { activeDays: 30, slowingDays: 60 }
    expect(recencyStatus([0, 30, 31, 60, 61], rhythm)).toEqual([
      'active',
      'active',
      'slowing',
      'slowing',
      'lapsed',
    ])
  })

  it('never becomes livelier by waiting, whatever the rhythm', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 80 })
    fc.assert(
      fc.property(gaps, fc.nat(600), fc.nat(600), (given, one, other) => {
        const days = [Math.min(one, other), Math.max(one, other)]
        const [before, after] = recencyStatus(days, purchaseRhythm(withGaps(given)))
        expect(RECENCY_STATUSES.indexOf(after)).toBeGreaterThanOrEqual(RECENCY_STATUSES.indexOf(before))
      }),
    )
  })

  it('counts every customer of a segment once', () => {
    const segmentation = segmentCustomers(tableOf(randomShop(5, 200)), { seed: 1, restarts: 2 })
    const counts = countRecencyStatus(segmentation, purchaseRhythm(segmentation.table))
    expect(counts.map(({ active, slowing, lapsed }) => active + slowing + lapsed)).toEqual(
      segmentation.segments.map(({ size }) => size),
    )
  })
})
