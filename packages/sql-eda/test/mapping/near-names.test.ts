import { expect, it } from 'vitest'
import { nearNames } from '../../src/mapping/near-names.ts'

it('puts the names first that differ least, whatever their case', () => {
  expect(nearNames('Order', ['payments', 'orders', 'order_items', 'users'])).toEqual([
    'orders',
    'users',
    'order_items',
  ])
})

it('orders equals by name and has nothing to say about nothing', () => {
  expect(nearNames('a', ['c', 'b'])).toEqual(['b', 'c'])
  expect(nearNames('a', [])).toEqual([])
})
