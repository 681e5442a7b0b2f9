import { describe, expect, it } from 'vitest'
import { fitImputation, imputeMissing } from '../../src/features/missing-values.ts'
import { refusal } from '../support/engine-error.ts'

const unknown = Number.NaN
const matrix = (cols: number, ...values: number[]) => ({
  rows: values.length / cols,
  cols,
  values: Float64Array.from(values),
})

describe('fitImputation', () => {
  it('is the median of what is known, with the number of customers it is for', () => {
    expect(fitImputation('reviewMean', Float64Array.of(5, unknown, 1, 4, unknown))).toEqual({
      feature: 'reviewMean',
      value: 4,
      count: 2,
    })
  })

  it('is kept for later customers even when all are known', () => {
    expect(fitImputation('reviewMean', Float64Array.of(3))).toMatchObject({ value: 3, count: 0 })
  })

  it('does not exist when nothing is known', () => {
    expect(fitImputation('reviewMean', Float64Array.of(unknown, unknown))).toBeNull()
    expect(fitImputation('reviewMean', new Float64Array())).toBeNull()
  })
})

describe('imputeMissing', () => {
  it('fills in the columns it has a value for and leaves the input alone', () => {
    const given = matrix(2, 1, unknown, 2, 5)
    const filled = imputeMissing(given, ['a', 'b'], [{ feature: 'b', value: 4, count: 1 }])
    expect([...filled.values]).toEqual([1, 4, 2, 5])
    expect(given.values[1]).toBeNaN()
  })

  it('refuses what stays unknown, and counts it', () => {
    const message = refusal('INVALID_VALUE', () =>
      imputeMissing(matrix(2, 1, unknown, 2, unknown, 3, 3), ['a', 'b'], []),
    )
    expect(message).toContain("'b' is not known for 2 of 3 customers")
  })
})
