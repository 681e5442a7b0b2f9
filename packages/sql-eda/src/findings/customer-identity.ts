import { count, counted } from '../questions/phrase.ts'
import { salesCtes } from '../sales/sales.ts'
import type { Inquiry } from './finding.ts'

/** From so many orders on it is odd that nobody ever came back. */
const manyOrders = 200

/** Whether the customer id is a person's: a source may give every order a customer id of its own. */
export const customerIdentity: Inquiry = {
  id: 'customer-identity',
  decision: 'Does the customer id stand for a person?',
  setBy: 'the mapping of the import (customer)',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql}
select count(*) as orders, count(distinct customer_id) as customers,
  coalesce(sum(case when customer_id = order_id then 1 else 0 end), 0) as same_id
from placed`,
      bindings,
    }
  },
  conclude: ([row]) => {
    const orders = Number(row?.orders ?? 0)
    const customers = Number(row?.customers ?? 0)
    const suspicious = orders >= manyOrders && customers === orders
    if (!suspicious) return null
    const same = Number(row?.same_id) > 0 ? `; ${count(row?.same_id ?? 0)} of them equal to the order id` : ''
    return {
      severity: 'warning',
      recommended: 'another column',
      inForce: 'this column',
      options: [
        { value: 'another column', means: 'map the column that stays the same when a person buys again' },
        { value: 'this column', means: 'every customer bought once only: frequency is 1 for all' },
      ],
      evidence: [`${counted(orders, 'order')} have ${count(customers)} customer ids, one each${same}.`],
    }
  },
}
