import { expect, it } from 'vitest'
import { misassigned } from '../../src/stability/misassigned.ts'
import { crossLabels } from '../../src/validation/agreement/contingency-table.ts'

function count(before: number[], after: number[], money: number[]): ReturnType<typeof misassigned> {
  const { rows, cols, counts } = crossLabels('test', before, after)
  return misassigned(
    { counts, cols: cols.values.length },
    { before: rows.labels, after: cols.labels },
    Float64Array.from(money),
  )
}

it('does not mind what clusters are numbered', () => {
  expect(count([0, 0, 1, 1], [7, 7, 3, 3], [1, 2, 3, 4])).toEqual({
    customers: 0,
    share: 0,
    revenue: 0,
    revenueShare: 0,
  })
})

it('counts who leaves the match of their cluster, with their money', () => {
  const moved = count([0, 0, 0, 1, 1, 1], [1, 1, 0, 0, 0, 0], [10, 10, 30, 10, 20, 20])
  expect(moved).toEqual({ customers: 1, share: 1 / 6, revenue: 30, revenueShare: 0.3 })
})

it('leaves clusters without a match that are too many on a side', () => {
  expect(count([0, 0, 0, 1, 2, 2], [0, 0, 0, 0, 1, 1], [1, 1, 1, 1, 1, 1]).customers).toBe(1)
  expect(count([0, 0, 0, 0, 1, 1], [0, 0, 0, 1, 2, 2], [1, 1, 1, 1, 1, 1]).customers).toBe(1)
})

it('has no share of revenue that is not positive', () => {
  expect(count([0, 0, 1], [0, 1, 1], [0, 0, 0])).toMatchObject({ revenue: 0, revenueShare: null })
  expect(count([0, 0, 1], [0, 1, 1], [-5, 2, 1]).revenueShare).toBeNull()
})
