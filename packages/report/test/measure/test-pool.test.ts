import { expect, it } from 'vitest'
import { testPool } from '../../src/measure/test-pool.ts'

const group = (
  id: string,
  customers: number,
  events: number,
  scope: 'segment' | 'shop' = 'segment',
): Parameters<typeof testPool>[0][number] => ({
  id,
  customers,
  base: { value: events / customers, events, customers, scope },
})

it('joins the groups that order most until they are enough', () => {
  // 53 % of 700 and 25 % of 700 make 39 % of 1,400: some 630 per arm are needed, 700 are there.
  const pool = testPool([group('low', 5000, 20), group('high', 700, 371), group('next', 700, 175)])
  expect([...pool]).toEqual(['high', 'next'])
})

it('is empty when all together are too few, and leaves out rates that are not counted', () => {
  expect(testPool([group('a', 304, 147), group('b', 384, 86)]).size).toBe(0)
  expect(
    testPool([group('a', 1e6, 9), group('b', 1e6, 1e5, 'shop'), { id: 'c', customers: 9, base: null }]).size,
  ).toBe(0)
})
