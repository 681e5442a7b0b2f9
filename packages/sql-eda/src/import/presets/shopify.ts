import { unnamedShop } from '../../shop/unnamed-shop.ts'
import { orderLinesTable } from './order-lines-table.ts'
import { type LinesPreset, personByAddress } from './preset.ts'

/**
 * The orders export of Shopify's admin: one row a line item, the fields of the order on its first row only. `Total`
 * holds shipping, taxes and discounts; what was given back stands in `Refunded Amount`.
 */
export const shopify: LinesPreset = {
  name: 'shopify',
  signatures: [
    ['Name', 'Financial Status', 'Total', 'Created at', 'Lineitem price'],
    ['Name', 'Financial Status', 'Total', 'Created at', 'Lineitem name'],
  ],
  table: orderLinesTable(
    {
      order_id: ['Name'],
      customer_id: ['Customer ID', 'Customer: ID'],
      email: ['Email'],
      phone: ['Phone'],
      ordered_at: ['Created at'],
      status: ['Financial Status'],
      cancelled: ['Cancelled at'],
      approved_at: ['Paid at'],
      shipped_at: ['Fulfilled at'],
      zip: ['Shipping Zip', 'Billing Zip'],
      city: ['Shipping City', 'Billing City'],
      state: ['Shipping Province', 'Billing Province'],
      country: ['Shipping Country', 'Billing Country'],
      currency: ['Currency'],
      order_total: ['Total'],
      refund: ['Refunded Amount'],
      shipping: ['Shipping'],
      payment_type: ['Payment Method'],
      product_id: ['Lineitem sku'],
      product_name: ['Lineitem name'],
      category: ['Vendor'],
      quantity: ['Lineitem quantity'],
      price: ['Lineitem price'],
      discount: ['Lineitem discount'],
    },
    ['order_id', 'ordered_at', 'status', 'order_total'],
  ),
  oneOf: [],
  person: personByAddress,
  status: "case when o.cancelled = 1 then 'cancelled' else coalesce(o.status, 'unknown') end",
  meta: {
    ...unnamedShop,
    preset: 'shopify',
    saleStatuses: ['paid', 'partially_refunded'],
    amount: 'payments',
  },
}
