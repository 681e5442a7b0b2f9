import { expect, it } from 'vitest'
import { addMonths } from '../../src/format/calendar.ts'

it('counts months over the turn of the year', () => {
  expect(addMonths('2018-01', -1)).toBe('2017-12')
  expect(addMonths('2017-12', 1)).toBe('2018-01')
  expect(addMonths('2018-07', -12)).toBe('2017-07')
})
