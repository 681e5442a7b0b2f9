import { expect, it } from 'vitest'
import { parseAsOf } from '../../src/dates/as-of.ts'

it('takes a day as its first moment', () => {
  expect(parseAsOf('2018-08-30')).toBe('2018-08-30T00:00:00')
})

it('takes a time with or without seconds', () => {
  expect(parseAsOf('2018-08-30T12:30')).toBe('2018-08-30T12:30:00')
  expect(parseAsOf('2018-08-30 12:30:05')).toBe('2018-08-30T12:30:05')
})

it.each(['2018-02-30', '2018-08-30T24:01', '30/08/2018', 'today', ''])('refuses "%s"', (text) => {
  expect(() => parseAsOf(text)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
})
