import { expect, it } from 'vitest'
import { triangleCells, triangleTotals } from '../../../src/pages/cohorts/cohort-triangle.ts'

const rows = [
  { month: '2018-05', customers: 100, values: [0.02, 0.01] },
  { month: '2018-06', customers: 300, values: [0.1] },
  { month: '2018-07', customers: 4, values: [] },
]
const write = (value: number): string => `${value}`

it('shades by equal steps from zero, ends rows in empty cells and leaves small cohorts unshaded', () => {
  expect(triangleCells(rows, 'zero', write)).toEqual([
    [
      { text: '0.02', depth: 1 },
      { text: '0.01', depth: 1 },
    ],
    [
      { text: '0.1', depth: 5 },
      { text: '', depth: 0 },
    ],
    [
      { text: '', depth: 0 },
      { text: '', depth: 0 },
    ],
  ])
  const small = [{ month: '2018-05', customers: 29, values: [0.5] }]
  expect(triangleCells(small, 'zero', write)).toEqual([[{ text: '0.5', depth: 0 }]])
})

it('shades from the least value where zero says nothing, refunds included', () => {
  const money = [{ month: '2018-05', customers: 50, values: [-10, 0, 10] }]
  expect(triangleCells(money, 'least', write)[0]?.map(({ depth }) => depth)).toEqual([1, 3, 5])
})

it('shades nothing where all are equal', () => {
  const equal = [{ month: '2018-05', customers: 50, values: [0, 0] }]
  expect(triangleCells(equal, 'zero', write)[0]?.map(({ depth }) => depth)).toEqual([0, 0])
  expect(triangleCells(equal, 'least', write)[0]?.map(({ depth }) => depth)).toEqual([0, 0])
  expect(triangleCells([], 'least', write)).toEqual([])
})

it('weighs the columns by the customers of the months that reach them', () => {
  expect(triangleTotals(rows)).toEqual([(0.02 * 100 + 0.1 * 300) / 400, 0.01])
  expect(triangleTotals([])).toEqual([])
})
