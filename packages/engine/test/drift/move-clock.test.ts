import { describe, expect, it } from 'vitest'
import { type FeatureTable, moveClock } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

const july: FeatureTable = {
  customerIds: ['b', 'a'],
  columns: {
    recencyDays: Float64Array.of(5, 40),
    frequency: Float64Array.of(1, 3),
    monetary: Float64Array.of(20, 90),
    tenureDays: Float64Array.of(5, 400),
    daysBetweenOrders: Float64Array.of(Number.NaN, 180),
  },
}

describe('moveClock', () => {
  it('moves what counts from today, and nothing else', () => {
    const august = moveClock(july, 31)
    expect(august.customerIds).toEqual(['b', 'a'])
    expect(august.columns).toEqual({
      recencyDays: Float64Array.of(36, 71),
      frequency: Float64Array.of(1, 3),
      monetary: Float64Array.of(20, 90),
      tenureDays: Float64Array.of(36, 431),
      daysBetweenOrders: Float64Array.of(Number.NaN, 180),
    })
  })

  it('leaves the table that it was given as it was', () => {
    moveClock(july, 31)
    expect(july.columns.recencyDays).toEqual(Float64Array.of(5, 40))
  })

  it('adds up', () => {
    expect(moveClock(moveClock(july, 3), 4)).toEqual(moveClock(july, 7))
    expect(moveClock(july, 0)).toEqual(july)
  })

  it.each([-1, Infinity, Number.NaN])('refuses %s days', (days) => {
    expect(refusal('INVALID_ARGUMENT', () => moveClock(july, days))).toContain(`got ${days}`)
  })
})
