import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asOfMonth, shiftMonth } from '../../src/dates/calendar-month.ts'
import { retrainMoment } from '../../src/dates/retrain-moment.ts'

describe('retrainMoment', () => {
  it.each([
    ['2018-08-01T00:00:00', 3, '2018-01', '2018-08-01T00:00:00'],
    ['2018-07-31T23:59:59', 3, '2018-01', '2018-05-01T00:00:00'],
    ['2018-09-15T00:00:00', 3, '2018-01', '2018-08-01T00:00:00'],
    ['2018-11-01T00:00:00', 3, '2018-01', '2018-11-01T00:00:00'],
    ['2018-08-15T12:00:00', 1, '2018-01', '2018-08-15T12:00:00'],
    ['2017-03-01T00:00:00', 6, '2018-01', '2017-02-01T00:00:00'],
    ['2017-01-01T00:00:00', 6, '2018-01', '2016-08-01T00:00:00'],
  ])('at %s, every %i months from %s, is %s', (asOf, everyMonths, from, moment) => {
    expect(retrainMoment(asOf, { everyMonths, from })).toBe(moment)
  })

  it('changes exactly once in as many months', () => {
    const month = fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`)
    fc.assert(
      fc.property(month, month, fc.integer({ min: 2, max: 24 }), (from, first, everyMonths) => {
        const moments = Array.from({ length: everyMonths }, (_, index) => {
          const asOf = asOfMonth(shiftMonth(first, index))
          const moment = retrainMoment(asOf, { everyMonths, from })
          expect(moment <= asOf).toBe(true)
          return moment === asOf
        })
        expect(moments.filter(Boolean)).toHaveLength(1)
      }),
    )
  })
})
