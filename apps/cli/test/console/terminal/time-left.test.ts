import { expect, it } from 'vitest'
import { formatDuration, timeLeft } from '../../../src/console/terminal/time-left.ts'

it.each([
  [0, 0, null],
  [10, 0.01, null],
  [0.5, 0.5, null],
  [10, 0.5, 'about 10 s'],
  [100, 0.25, 'about 5 min'],
  [30, 1, 'about 1 s'],
  [10, Number.NaN, null],
])('after %f s with %f done is %j', (seconds, done, text) => {
  expect(timeLeft(seconds, done)).toBe(text)
})

it.each([
  [0, '1 s'],
  [89.4, '89 s'],
  [90, '2 min'],
  [3600, '1 h'],
  [4830, '1 h 21 min'],
])('calls %f s %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})
