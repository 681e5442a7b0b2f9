import { orderLinesTable } from './order-lines-table.ts'
import type { LinesPreset } from './preset.ts'

/**
 * "Online Retail" and "Online Retail II" of the UCI Machine Learning Repository (data sets 352 and 502): one row an
 * invoice line of a British gift shop. Numbers of cancelled invoices begin with C and their quantities are negative;
 * those beginning with A adjust bad debt.
 */
export const onlineRetail: LinesPreset = {
  name: 'online-retail',
  signatures: [
    ['InvoiceNo', 'StockCode', 'InvoiceDate', 'UnitPrice', 'CustomerID'],
    ['Invoice', 'StockCode', 'InvoiceDate', 'Price', 'Customer ID'],
  ],
  table: orderLinesTable(
    {
      order_id: ['InvoiceNo', 'Invoice'],
      customer_id: ['CustomerID'],
      ordered_at: ['InvoiceDate'],
      country: ['Country'],
      product_id: ['StockCode'],
      product_name: ['Description'],
      quantity: ['Quantity'],
      price: ['UnitPrice', 'Price'],
    },
    ['order_id', 'customer_id', 'ordered_at', 'quantity', 'price'],
  ),
  oneOf: [],
  person: 'o.customer_id',
  status:
    "case when o.order_id like 'C%' then 'cancelled' when o.order_id like 'A%' then 'adjustment' else 'completed' end",
  meta: {
    schemaVersion: 1,
    name: 'Online Retail',
    currency: 'GBP',
    timeZone: 'Europe/London',
    language: 'en',
    preset: 'online-retail',
    saleStatuses: ['completed'],
    amount: 'items',
  },
}
