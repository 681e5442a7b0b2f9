import { describe, expect, it } from 'vitest'
import { valueConcentration } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

describe('valueConcentration', () => {
  it('counts the best and what they bring', () => {
    const amounts = [1, 2, 3, 4, 90, 0, 0, 0, 0, 0]
    expect(valueConcentration(amounts, [0.1, 0.2])).toEqual([
      { share: 0.1, customers: 1, amount: 90, amountShare: 0.9 },
      { share: 0.2, customers: 2, amount: 94, amountShare: 0.94 },
    ])
  })

  it('rounds customers up, but not for a share that is a little off in binary', () => {
    const equal = new Float64Array(100).fill(1)
    const counts = valueConcentration(equal, [0.05, 0.07, 0.29, 0.055, 1]).map(({ customers }) => customers)
    expect(counts).toEqual([5, 7, 29, 6, 100])
    expect(valueConcentration([5], [0.05])).toEqual([
      { share: 0.05, customers: 1, amount: 5, amountShare: 1 },
    ])
  })

  it('has no share of nothing, and more than all where others cost', () => {
    expect(valueConcentration([0, 0], [0.5])[0]?.amountShare).toBeNull()
    expect(valueConcentration([-5, 2], [0.5])[0]?.amountShare).toBeNull()
    expect(valueConcentration([10, -5], [0.5])[0]?.amountShare).toBe(2)
  })

  it('refuses nobody, amounts that are none and shares that are none', () => {
    refusal('NO_ROWS', () => valueConcentration([]))
    refusal('INVALID_VALUE', () => valueConcentration([1, Infinity]))
    refusal('INVALID_VALUE', () => valueConcentration([1, Number.NaN]))
    for (const share of [0, 1.1, Number.NaN])
      refusal('INVALID_ARGUMENT', () => valueConcentration([1], [share]))
  })
})
