import { describe, expect, it } from 'vitest'
import { daysBefore, wholeDaysBetween } from '../../src/dates/day-arithmetic.ts'

describe('days of shop time', () => {
  it('are 24 hours long, across months, leap days and clock changes', () => {
    expect(daysBefore('2018-04-01T00:00:00', 31)).toBe('2018-03-01T00:00:00')
    expect(daysBefore('2024-03-01T06:30:00', 1)).toBe('2024-02-29T06:30:00')
    expect(wholeDaysBetween('2018-07-01T12:00:00', '2018-08-01T00:00:00')).toBe(30)
    expect(wholeDaysBetween('2018-08-01T00:00:00', '2018-08-01T00:00:00')).toBe(0)
    expect(wholeDaysBetween(daysBefore('2018-09-01T00:00:00', 182), '2018-09-01T00:00:00')).toBe(182)
  })
})
