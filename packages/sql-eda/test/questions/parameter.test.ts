import { describe, expect, it } from 'vitest'
import { type Parameter, parameterValues } from '../../src/questions/parameter.ts'

const parameters: readonly Parameter[] = [
  { name: 'months', kind: 'count', means: 'how far back', default: 3, minimum: 1, maximum: 60 },
  { name: 'zip', kind: 'choice', means: 'whose', default: 'customer', choices: ['customer', 'seller'] },
  { name: 'state', kind: 'text', means: 'where', default: '' },
]

describe('parameterValues', () => {
  it('takes what is given, numbers as text too, and defaults for the rest', () => {
    expect(parameterValues(parameters, {})).toEqual({ months: 3, zip: 'customer', state: '' })
    expect(parameterValues(parameters, { months: '12', state: "o'x", other: 1 })).toEqual({
      months: 12,
      zip: 'customer',
      state: "o'x",
    })
    expect(parameterValues(parameters, { months: 60, zip: 'seller', state: 7 })).toEqual({
      months: 60,
      zip: 'seller',
      state: '7',
    })
  })

  it.each([0, 61, 2.5, Number.NaN, Number.POSITIVE_INFINITY, '', '3 months', '1e1', '0x2'])(
    'refuses %s as a number of months',
    (months) => {
      expect(() => parameterValues(parameters, { months })).toThrow(
        `The parameter months must be a whole number from 1 to 60, got "${months}".`,
      )
    },
  )

  it('refuses what is no choice, and does not mistake an inherited name for a value', () => {
    expect(() => parameterValues(parameters, { zip: 'city' })).toThrow(
      'The parameter zip must be one of customer, seller, got "city".',
    )
    const named: Parameter = { name: 'constructor', kind: 'text', means: '', default: 'own' }
    expect(parameterValues([named], {})).toEqual({ constructor: 'own' })
  })
})
