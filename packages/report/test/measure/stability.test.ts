import { expect, it } from 'vitest'
import { stability } from '../../src/measure/stability.ts'
import { firstIssue } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

it('judges each population, the least stable first', () => {
  expect(stability(largeShop).map(({ population, ari, status }) => [population.name, ari, status])).toEqual([
    ['loyal', 0.741, 'watch'],
    ['new', 0.912, 'keep'],
  ])
})

it('is empty in the first issue', () => {
  expect(stability(firstIssue)).toEqual([])
})
