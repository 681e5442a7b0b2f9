import { describe, expect, it } from 'vitest'
import { daysBefore, monthsBefore, secondAfter } from '../../src/questions/moments.ts'

describe('moments', () => {
  it.each([
    ['2018-10-17 17:30:18', 3, '2018-07-17 17:30:18'],
    ['2018-05-31 10:00:00', 3, '2018-02-28 10:00:00'],
    ['2020-03-31 23:59:59', 1, '2020-02-29 23:59:59'],
    ['2018-01-31 00:00:00', 12, '2017-01-31 00:00:00'],
    ['2018-03-15 00:00:00', 27, '2015-12-15 00:00:00'],
    ['2018-03-15 00:00:00', 0, '2018-03-15 00:00:00'],
  ])('%s less %i months is %s', (moment, months, earlier) => {
    expect(monthsBefore(moment, months)).toBe(earlier)
  })

  it('counts days over the ends of months and years', () => {
    expect(daysBefore('2018-10-17 17:30:18', 90)).toBe('2018-07-19 17:30:18')
    expect(daysBefore('2020-03-01 00:00:00', 1)).toBe('2020-02-29 00:00:00')
  })

  it('takes one second more, over midnight too', () => {
    expect(secondAfter('2018-12-31 23:59:59')).toBe('2019-01-01 00:00:00')
  })
})
