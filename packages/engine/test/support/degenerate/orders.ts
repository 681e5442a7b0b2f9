import { type OrderRow, rfmTable } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

function order(changes: Partial<OrderRow> = {}): OrderRow {
  return { customerId: 'a', orderedAt: '2018-07-01', amount: 20, ...changes }
}

export const ordersGroup: SituationGroup<readonly OrderRow[]> = {
  heading: 'Orders',
  situations: {
    'no order': [],
    'one order': [order()],
    'orders alike': [order(), order(), order()],
    'all after the as-of date': [order({ orderedAt: '2019-01-01' })],
    'negative money': [order({ amount: -20 })],
    'amount NaN, ±Infinity, above 4.5e11': [order(), order({ amount: Number.NaN })],
    'no such day': [order({ orderedAt: '2018-02-30' })],
    'empty customer id': [order({ customerId: '' })],
    'an order of two customers': [order({ orderId: '1' }), order({ orderId: '1', customerId: 'b' })],
  },
  calls: { rfmTable: (orders) => rfmTable(orders, { asOf: '2018-08-01' }) },
}
