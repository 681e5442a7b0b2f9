import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowStart } from '../../src/features/feature-window.ts'

describe('windowStart', () => {
  it.each([
    [{ days: 1 }, '2018-03-01 00:00:00', '2018-02-28 00:00:00'],
    [{ days: 365 }, '2018-08-30 12:34:56', '2017-08-30 12:34:56'],
    [{ months: 12 }, '2016-02-29 00:00:00', '2015-02-28 00:00:00'],
    [{ months: 1 }, '2018-03-31 23:59:59', '2018-02-28 23:59:59'],
    [{ months: 1 }, '2018-01-31 00:00:00', '2017-12-31 00:00:00'],
    [{ months: 6 }, '2018-09-01 00:00:00', '2018-03-01 00:00:00'],
  ])('of %j before %s is %s', (window, end, start) => {
    expect(windowStart(window, end)).toBe(start)
  })

  it('starts earlier the longer it is, at the same time of day', () => {
    const length = fc.integer({ min: 1, max: 1199 })
    const end = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(length, end, fc.constantFrom('days', 'months'), (length, moment, unit) => {
        const stored = moment.toISOString().slice(0, 19).replace('T', ' ')
        const of = (units: number): string =>
          windowStart(unit === 'days' ? { days: units } : { months: units }, stored)
        expect(of(length) < stored && of(length + 1) < of(length)).toBe(true)
        expect(of(length).slice(10)).toBe(stored.slice(10))
      }),
    )
  })

  it.each([
    { days: 0 },
    { days: 1.5 },
    { days: Number.NaN },
    { months: -1 },
    { months: 1201 },
    { days: Number.POSITIVE_INFINITY },
  ])('refuses %j', (window) => {
    expect(() => windowStart(window, '2018-09-01 00:00:00')).toThrow(
      expect.objectContaining({
        code: 'BAD_OPTION',
        message: expect.stringMatching(/^A window lasts from 1 to/),
      }),
    )
  })
})
