import { expect, it } from 'vitest'
import { asOfMonth, parseMonth, shiftMonth } from '../../src/dates/calendar-month.ts'

it('sees a month from the first moment after it', () => {
  expect(asOfMonth('2018-07')).toBe('2018-08-01T00:00:00')
  expect(asOfMonth('2018-12')).toBe('2019-01-01T00:00:00')
})

it('shifts over the ends of years in both directions', () => {
  expect(shiftMonth('2018-01', -1)).toBe('2017-12')
  expect(shiftMonth('2018-12', 1)).toBe('2019-01')
  expect(shiftMonth('2018-07', -12)).toBe('2017-07')
  expect(shiftMonth('2018-07', 0)).toBe('2018-07')
})

it.each(['2018-13', '2018-00', '2018-7', '18-07', 'July', '', '2018-07-01', '0018-07'])(
  'refuses "%s"',
  (text) => {
    expect(() => parseMonth(text)).toThrow(expect.objectContaining({ code: 'MONTH_INVALID' }))
  },
)

it.each([
  ['2018-7', 'did you mean 2018-07?'],
  ['201807', 'did you mean 2018-07?'],
  ['2018/07', 'did you mean 2018-07?'],
  ['7.2018', 'did you mean 2018-07?'],
  ['2018-07-31', 'did you mean 2018-07?'],
  ['2018-13', 'write it as YYYY-MM'],
  ['13/2018', 'write it as YYYY-MM'],
  ['07/18', 'write it as YYYY-MM'],
  ['july', 'write it as YYYY-MM'],
  ['', 'write it as YYYY-MM'],
])('says of the month %j: %s', (text, cure) => {
  expect(() => parseMonth(text)).toThrow(cure)
})
