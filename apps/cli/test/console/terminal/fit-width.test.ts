import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { fitWidth } from '../../../src/console/terminal/fit-width.ts'

it.each([
  ['orders.csv', 10, 'orders.csv'],
  ['orders.csv', 9, 'orders.c…'],
  ['注文の一覧.csv', 8, '注文の…'],
  ['注文の一覧.csv', 7, '注文の…'],
  ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦x', 4, '👩‍👩‍👧‍👦…'],
  ['e\u0301t\u0301e\u0301s', 3, 'e\u0301t\u0301…'],
  ['abc', 1, '…'],
  ['abc', 0, ''],
  ['', 0, ''],
])('cuts %j to %i columns as %j', (text, width, cut) => {
  expect(fitWidth(text, width)).toBe(cut)
})

it('is never wider than asked, and leaves what fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, width) => {
      const cut = fitWidth(text, width)
      expect(stringWidth(cut)).toBeLessThanOrEqual(width)
      if (stringWidth(text) <= width) expect(cut).toBe(text)
    }),
  )
})
