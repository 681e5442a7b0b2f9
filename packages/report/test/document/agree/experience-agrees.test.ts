import { expect, it } from 'vitest'
import { experienceAgrees } from '../../../src/document/agree/experience-agrees.ts'
import { playbookDocument } from '../../../src/document/playbook-document.ts'
import { followedShop } from '../../fixtures/followed-shop.ts'
import { largeShop } from '../../fixtures/large-shop.ts'

const source = 'query'
const first = { month: '2016-10', orders: 314, onTheWay: 0, meanDays: 9, due: 300, late: 30 }
const { orders } = followedShop.salesByMonth.rows[0] ?? first

it('has nothing against deliveries of the sales of the months, nor against none', () => {
  expect(experienceAgrees(followedShop)).toEqual([])
  expect(experienceAgrees(largeShop)).toEqual([])
  expect(playbookDocument.safeParse(followedShop).error).toBeUndefined()
})

it.each([
  [{ orders: orders + 1 }, `deliveries of 2016-10 are of ${orders + 1} orders, its sales ${orders}`],
  [{ late: 301 }, 'more orders of 2016-10 are late, due or on the way than there are'],
  [{ onTheWay: orders }, 'more orders of 2016-10 are late, due or on the way than there are'],
])('refuses a month with %o', (change, message) => {
  const rows = [{ ...first, orders, ...change }]
  expect(experienceAgrees({ ...largeShop, experience: { deliveries: { rows, source } } })[0]?.message).toBe(
    message,
  )
})

it('refuses more customers who came back than there were', () => {
  const rows = [{ delay: '1-3-late' as const, customers: 3, cameBack: 4 }]
  const experience = { delayRepeat: { days: 180, rows, source } }
  expect(experienceAgrees({ ...largeShop, experience })).toHaveLength(1)
})
