import { describe, expect, it } from 'vitest'
import { storedMoment } from '../src/as-of.ts'

describe('storedMoment', () => {
  it('keeps the moment and changes only the separator', () => {
    expect(storedMoment('2018-08-30T00:00:00')).toBe('2018-08-30 00:00:00')
    expect(storedMoment('2024-02-29T23:59:59')).toBe('2024-02-29 23:59:59')
  })

  it.each([
    '2018-08-30',
    '2018-02-30T00:00:00',
    '2018-13-01T00:00:00',
    '2018-01-01T24:00:00',
    '2018-01-01 00:00:00',
    'now',
    '',
  ])('refuses %j', (asOf) => {
    expect(() => storedMoment(asOf)).toThrow(expect.objectContaining({ code: 'BAD_AS_OF' }))
  })
})
