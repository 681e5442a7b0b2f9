import { expect, it } from 'vitest'
import { prepareIssue } from '../../src/issue.ts'
import { byPriority } from '../../src/measure/priorities.ts'
import { firstIssue } from '../fixtures/edge-shops.ts'
import { largeShop } from '../fixtures/large-shop.ts'

it('ranks by what a fifth more orders would be worth, then by revenue', () => {
  const ordered = byPriority(prepareIssue(largeShop, 'en').segments)
  const worth = ordered.map(({ id, prize }) => [id, prize === null ? null : Math.round(prize.money)])
  expect(worth).toEqual([
    ['new-2', 5938],
    ['new-1', 962],
    ['loyal-1', 835],
    ['loyal-2', 308],
    ['new-3', 163],
    ['loyal-3', null],
    ['loyal-4', null],
    ['loyal-5', null],
  ])
})

it('puts segments to save cost last and the others by revenue where no rate is known', () => {
  const ids = byPriority(prepareIssue(firstIssue, 'en').segments).map((segment) => segment.id)
  expect(ids).toEqual(['new-2', 'new-1', 'loyal-1', 'loyal-3', 'loyal-2', 'loyal-4', 'new-3', 'loyal-5'])
})
