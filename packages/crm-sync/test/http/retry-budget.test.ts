import { expect, it } from 'vitest'
import { createRetryBudget } from '../../src/http/retry-budget.ts'

it('grants ten repetitions, and one more for ten requests', () => {
  const budget = createRetryBudget()
  const grant = (): number => {
    let granted = 0
    while (budget.spend()) granted++
    return granted
  }
  expect(grant()).toBe(10)
  for (let request = 0; request < 9; request++) budget.earn()
  expect(budget.spend()).toBe(false)
  budget.earn()
  expect(grant()).toBe(1)
  for (let request = 0; request < 1000; request++) budget.earn()
  budget.charge()
  expect(grant()).toBe(99)
})
