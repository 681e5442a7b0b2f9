import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberProfile } from '../../../src/import/cells/number-profile.ts'
import { numberReader } from '../../../src/import/cells/read-number.ts'

describe('numberReader', () => {
  it.each([
    ['.', '1,234.5', 1234.5],
    ['.', '1,23,456.00', 123_456],
    ['.', '12,34', undefined],
    ['.', '1,234,56', undefined],
    ['.', '.5', 0.5],
    ['.', '5.', 5],
    ['.', '', undefined],
    ['.', '.', undefined],
    ['.', '1 2', undefined],
    ['.', '--5', undefined],
    ['.', '1e400', undefined],
    ['.', 'CHF 5', 5],
    ['.', '5 abc', undefined],
    [',', '1.234,5', 1234.5],
    [',', '1234,5-', -1234.5],
    [',', '1.5', undefined],
    [',', "1'234'567,89", 1_234_567.89],
  ] as const)('with %s before decimals, %j is %j', (mark, text, value) => {
    expect(numberReader(mark)(text)).toBe(value)
  })

  it('never gives minus nothing', () => {
    for (const text of ['-0', '-0.0', '(0)', '0-', '-$0'])
      expect(Object.is(numberReader('.')(text), 0)).toBe(true)
  })

  it('takes back any amount, however it is grouped', () => {
    const format = {
      de: new Intl.NumberFormat('de-DE'),
      en: new Intl.NumberFormat('en-IN'),
      fr: new Intl.NumberFormat('fr-FR'),
    }
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const amount = cents / 100
        expect(numberReader(',')(format.de.format(amount))).toBe(amount)
        expect(numberReader('.')(format.en.format(amount))).toBe(amount)
        expect(numberReader(',')(format.fr.format(amount))).toBe(amount)
      }),
    )
  })
})

describe('NumberProfile', () => {
  const verdict = (...texts: string[]): unknown => {
    const profile = new NumberProfile()
    for (const text of texts) profile.add(text)
    return profile.verdict()
  }

  it.each([
    [[], { kind: 'decided', mark: '.' }],
    [['5', '-7', 'x', '1.2.x'], { kind: 'decided', mark: '.' }],
    [['1,234', '5.5'], { kind: 'decided', mark: '.' }],
    [['1.234', '5,50 €'], { kind: 'decided', mark: ',' }],
    [['1.234.567'], { kind: 'decided', mark: ',' }],
    [['1,234,567'], { kind: 'decided', mark: '.' }],
    [['1.234,5'], { kind: 'decided', mark: ',' }],
    [['0.123'], { kind: 'decided', mark: '.' }],
    [['1234.567'], { kind: 'decided', mark: '.' }],
    [['1,234'], { kind: 'open', example: '1,234' }],
    [['1,5', '1.5'], { kind: 'torn', example: '1.5 and 1,5' }],
  ])('of %j comes to %j', (texts, expected) => {
    expect(verdict(...texts)).toEqual(expected)
  })
})
