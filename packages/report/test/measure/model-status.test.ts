import { expect, it } from 'vitest'
import { modelStatus } from '../../src/measure/model-status.ts'
import { firstIssue } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

const withLowest = (value: number): typeof largeShop => ({
  ...largeShop,
  populations: largeShop.populations.map((population) => ({
    ...population,
    ari: { value, customers: 10, previousModelId: 'm' },
  })),
})

it.each([
  [1, 'keep'],
  [0.8, 'keep'],
  [0.79, 'watch'],
  [0.6, 'watch'],
  [0.59, 'retrain'],
  [-0.1, 'retrain'],
])('an agreement of %f means %s', (value, status) => {
  expect(modelStatus(withLowest(value))).toEqual({ status, lowest: value })
})

it('takes the lowest population', () => {
  expect(modelStatus(largeShop)).toEqual({ status: 'watch', lowest: 0.741 })
})

it('has nothing to compare in the first issue', () => {
  expect(modelStatus(firstIssue)).toEqual({ status: 'first', lowest: null })
})
