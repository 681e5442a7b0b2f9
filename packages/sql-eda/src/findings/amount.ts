import { count, counted, money, share } from '../questions/phrase.ts'
import { salesCtes } from '../sales/sales.ts'
import type { Inquiry } from './finding.ts'

/** What counts as the amount of an order. Recommended: what was paid, unless more than 1 % of the sales lack a payment. */
export const amount: Inquiry = {
  id: 'amount',
  decision: 'What is an order worth?',
  setBy: 'sales.amount',
  needs: ['orders', 'payments', 'order_items'],
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const sum = (value: string): string => dialect.money(`coalesce(sum(${value}), 0)`)
    const number = (condition: string): string => `coalesce(sum(case when ${condition} then 1 else 0 end), 0)`
    return {
      sql: `with ${sql}
select count(*) as sales, ${sum('payments_amount')} as payments, ${sum('items_amount')} as items,
  ${sum('items_amount + freight_amount')} as items_and_freight, ${number('payment_count = 0')} as without_payment,
  ${number('item_count = 0')} as without_item,
  ${number(
    'payment_count > 0 and item_count > 0 and abs(payments_amount - items_amount - freight_amount) * 100 > items_amount + freight_amount',
  )} as differ
from sales`,
      bindings,
    }
  },
  conclude: ([row], { shop: { meta } }) => {
    const sales = Number(row?.sales ?? 0)
    if (row === undefined || sales === 0) return null
    const tooMany = (missing: unknown): boolean => Number(missing) / sales > 0.01
    const recommended =
      tooMany(row.without_payment) && Number(row.without_item) < Number(row.without_payment)
        ? 'items+freight'
        : 'payments'
    const of = (value: unknown): string => money(Number(value), meta.currency)
    return {
      severity: recommended === meta.amount ? 'note' : 'decide',
      recommended,
      inForce: meta.amount,
      options: [
        {
          value: 'payments',
          means: `what customers paid, vouchers and instalment fees included: ${of(row.payments)}`,
        },
        { value: 'items+freight', means: `what the orders say: ${of(row.items_and_freight)}` },
        { value: 'items', means: `without freight: ${of(row.items)}` },
      ],
      evidence: [
        `${count(row.without_payment)} of ${counted(sales, 'sale')} (${share(Number(row.without_payment) / sales)}) have no payment, ${count(row.without_item)} no item.`,
        `In ${count(row.differ)} (${share(Number(row.differ) / sales)}) the payments differ from items and freight by more than 1%.`,
      ],
    }
  },
}
