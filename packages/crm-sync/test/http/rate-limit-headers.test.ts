import { expect, it } from 'vitest'
import { rateLimitWindowMs, readRateLimit } from '../../src/http/rate-limit-headers.ts'

it.each([
  [
    {
      'x-hubspot-ratelimit-max': '190',
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
      'x-hubspot-ratelimit-remaining': '7',
    },
    { max: 190, windowMs: 10_000, remaining: 7 },
  ],
  [
    { 'x-sib-ratelimit-limit': '10', 'x-sib-ratelimit-reset': '1', 'x-sib-ratelimit-remaining': '0' },
    { max: 10, windowMs: 1000, remaining: 0 },
  ],
  [
    { 'RateLimit-Limit': '10, 10;w=1, 150;w=60', 'RateLimit-Reset': '1', 'RateLimit-Remaining': '9' },
    { max: 10, windowMs: 1000, remaining: 9 },
  ],
  [{ 'RateLimit-Limit': '10', 'RateLimit-Reset': '0' }, null],
  [{ 'RateLimit-Limit': 'many', 'RateLimit-Reset': '1' }, null],
  [{}, null],
])('reads %j', (headers, expected) => {
  expect(readRateLimit(new Headers(headers as Record<string, string>))).toEqual(expected)
})

it('reads the window of a refusal that tells nothing else', () => {
  expect(rateLimitWindowMs(new Headers({ 'x-sib-ratelimit-reset': '30' }))).toBe(30_000)
  expect(rateLimitWindowMs(new Headers())).toBeNull()
})
