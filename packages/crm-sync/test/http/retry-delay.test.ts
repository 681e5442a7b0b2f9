import { describe, expect, it } from 'vitest'
import { backoffMs, isTransient, limitedMs, retryAfterMs } from '../../src/http/retry-delay.ts'

describe('backoffMs(attempt, random, retryAfter)', () => {
  it('doubles its ceiling up to 20 s', () => {
    expect([1, 2, 3, 6, 7, 20].map((attempt) => backoffMs(attempt, () => 1, null))).toEqual([
      500, 1000, 2000, 16_000, 20_000, 20_000,
    ])
  })

  it('spreads over the whole range below the ceiling', () => {
    expect(backoffMs(3, () => 0, null)).toBe(0)
    expect(backoffMs(3, () => 0.5, null)).toBe(1000)
  })

  it('is never shorter than the server asks', () => {
    expect(backoffMs(1, () => 0, 7000)).toBe(7000)
  })
})

describe('limitedMs(attempt, windowMs, random, retryAfter)', () => {
  it('doubles from a tenth of the window to the whole', () => {
    const waits = [1, 2, 3, 4, 5, 9].map((attempt) => limitedMs(attempt, 10_000, () => 1, null))
    expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000])
  })

  it('never comes down to nothing, and keeps to what the server asks', () => {
    expect(limitedMs(1, 10_000, () => 0, null)).toBe(500)
    expect(limitedMs(1, 10_000, () => 0.5, 7000)).toBe(7000)
    expect(limitedMs(5, 10_000, () => 1, 7000)).toBe(10_000)
  })
})

describe('retryAfterMs(headers)', () => {
  it('reads seconds', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '3' }))).toBe(3000)
    expect(retryAfterMs(new Headers({ 'retry-after': '0' }))).toBe(0)
  })

  it("measures a date against the answer's own date", () => {
    const headers = new Headers({
      date: 'Wed, 01 Aug 2018 00:00:00 GMT',
      'retry-after': 'Wed, 01 Aug 2018 00:01:30 GMT',
    })
    expect(retryAfterMs(headers)).toBe(90_000)
  })

  it('gives null for none and for nonsense', () => {
    expect(retryAfterMs(new Headers())).toBeNull()
    expect(retryAfterMs(new Headers({ 'retry-after': 'soon' }))).toBeNull()
    expect(retryAfterMs(new Headers({ 'retry-after': 'Wed, 01 Aug 2018 00:01:30 GMT' }))).toBeNull()
  })
})

describe('isTransient(status)', () => {
  it('holds for server errors and locks, not for refusals', () => {
    expect([408, 423, 477, 500, 502, 503, 504, 524].every(isTransient)).toBe(true)
    expect([200, 207, 400, 401, 404, 409, 413].some(isTransient)).toBe(false)
  })
})
