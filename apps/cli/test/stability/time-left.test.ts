import { expect, it } from 'vitest'
import { timeLeft } from '../../src/stability/time-left.ts'

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
