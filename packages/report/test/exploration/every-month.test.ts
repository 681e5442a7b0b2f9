import { describe, expect, it } from 'vitest'
import { everyMonth } from '../../src/exploration/every-month.ts'

const rows = (...months: string[]) => months.map((month, value) => ({ month, value }))

describe('everyMonth', () => {
  it('fills the months between two rows, over a new year too', () => {
    expect(everyMonth(rows('2016-10', '2017-01', '2017-02'))).toEqual([
      { month: '2016-10', value: 0 },
      { month: '2016-11', value: null },
      { month: '2016-12', value: null },
      { month: '2017-01', value: 1 },
      { month: '2017-02', value: 2 },
    ])
  })

  it.each([
    [rows()],
    [rows('2018-01')],
    [rows('2018-02', '2018-01')],
    [rows('2018-01', '2018-01')],
    [rows('0001-01', '2018-01')],
  ])('leaves %j as it is', (given) => {
    expect(everyMonth(given)).toEqual(given)
  })
})
