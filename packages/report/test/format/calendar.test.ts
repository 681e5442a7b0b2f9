import { expect, it } from 'vitest'
import { addMonths, mondayOf, monthsBetween } from '../../src/format/calendar.ts'

it('counts months over the turn of the year', () => {
  expect(addMonths('2018-01', -1)).toBe('2017-12')
  expect(addMonths('2017-12', 1)).toBe('2018-01')
  expect(addMonths('2018-07', -12)).toBe('2017-07')
})

it('tells how many months lie between two', () => {
  expect(monthsBetween('2017-11', '2018-02')).toBe(3)
  expect(monthsBetween('2018-02', '2018-02')).toBe(0)
  expect(monthsBetween('2018-02', '2017-11')).toBe(-3)
})

it('finds the Mondays of a month, also where it begins with one', () => {
  expect(mondayOf('2018-08', 1)).toBe('2018-08-06T00:00:00')
  expect(mondayOf('2018-08', 2)).toBe('2018-08-13T00:00:00')
  expect(mondayOf('2018-10', 1)).toBe('2018-10-01T00:00:00')
  expect(mondayOf('2018-04', 1)).toBe('2018-04-02T00:00:00')
  expect(mondayOf('2018-07', 1)).toBe('2018-07-02T00:00:00')
})
