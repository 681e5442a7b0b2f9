import { expect, it } from 'vitest'
import { money } from '../../src/questions/phrase.ts'

it('writes an amount with its currency, and without where none is known', () => {
  expect(money(1234.5, 'EUR')).toBe('1,234.50 EUR')
  expect(money(-3.1, 'XXX')).toBe('-3.10')
})
