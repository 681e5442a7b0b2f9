import { expect, it } from 'vitest'
import { shorten } from '../../src/charts/shorten.ts'

it('cuts by characters as people see them, not by code units', () => {
  expect(shorten('abc', 3)).toBe('abc')
  expect(shorten('abcd', 3)).toBe('ab…')
  expect(shorten('😀😀😀😀', 3)).toBe('😀😀…')
})
