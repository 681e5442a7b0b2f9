import { expect, it } from 'vitest'
import { prepareIssue } from '../../src/issue.ts'
import { byPriority } from '../../src/measure/priorities.ts'
import { largeShop } from '../fixtures/large-shop.ts'

it('puts segments to save cost last and the others by revenue', () => {
  const ids = byPriority(prepareIssue(largeShop, 'en').segments).map((segment) => segment.id)
  expect(ids).toEqual(['new-2', 'new-1', 'loyal-1', 'loyal-3', 'loyal-2', 'loyal-4', 'new-3', 'loyal-5'])
})
