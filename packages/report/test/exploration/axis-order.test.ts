import { describe, expect, it } from 'vitest'
import { axisOrder } from '../../src/exploration/axis-order.ts'

describe('axisOrder', () => {
  it('sorts numbers by size and texts by the number they start with', () => {
    expect(axisOrder([10, 9, 10, 100])).toEqual([9, 10, 100])
    expect(axisOrder(['1', '3', '4 or more', '1', '2'])).toEqual(['1', '2', '3', '4 or more'])
    expect(axisOrder(['10 to 20', '0 to 10'])).toEqual(['0 to 10', '10 to 20'])
  })

  it.each([
    [
      ['Monday', 'Friday', 'Monday'],
      ['Monday', 'Friday'],
    ],
    [
      ['more than a year', '31 to 90 days', '1 day'],
      ['more than a year', '31 to 90 days', '1 day'],
    ],
    [
      ['2018-02', '2018-01'],
      ['2018-02', '2018-01'],
    ],
    [
      [null, 2, 1],
      [null, 2, 1],
    ],
    [
      ['', '2'],
      ['', '2'],
    ],
    [[], []],
  ])('keeps %j in its order, each once', (values, order) => {
    expect(axisOrder<string | number | null>(values)).toEqual(order)
  })
})
