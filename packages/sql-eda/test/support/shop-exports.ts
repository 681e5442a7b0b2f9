import { parse } from 'csv-parse/sync'
import { csvText } from '../../src/synthetic/csv-text.ts'
import { syntheticShop } from '../../src/synthetic/synthetic-shop.ts'

type Row = Readonly<Record<string, string>>

interface Item {
  readonly product: string
  readonly price: number
}

/** An order of the synthetic shop, as other shop systems would know it. */
export interface ShopOrder {
  readonly id: string
  readonly customer: string
  readonly status: string
  /** `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string
  readonly zip: string
  readonly city: string
  readonly items: readonly Item[]
  readonly freight: number
  readonly paid: number
}

/** Orders of the synthetic shop that hold an item, oldest first; amounts in cents. */
export function shopOrders(seed: number, customers: number): ShopOrder[] {
  const { files } = syntheticShop({ seed, customers })
  const rows = (name: string): Row[] => parse(files[`${name}.csv`] ?? '', { columns: true })
  const people = new Map(rows('olist_customers_dataset').map((row) => [row.customer_id, row]))
  const items = Map.groupBy(rows('olist_order_items_dataset'), (row) => row.order_id)
  const payments = Map.groupBy(rows('olist_order_payments_dataset'), (row) => row.order_id)
  return rows('olist_orders_dataset').flatMap((order): ShopOrder[] => {
    const lines = items.get(order.order_id) ?? []
    const person = people.get(order.customer_id)
    if (lines.length === 0 || person === undefined) return []
    return [
      {
        id: order.order_id ?? '',
        customer: person.customer_unique_id ?? '',
        status: order.order_status ?? '',
        at: order.order_purchase_timestamp ?? '',
        zip: person.customer_zip_code_prefix ?? '',
        city: person.customer_city ?? '',
        items: lines.map((line) => ({ product: line.product_id ?? '', price: cents(line.price) })),
        freight: sum(lines.map((line) => cents(line.freight_value))),
        paid: sum((payments.get(order.order_id) ?? []).map((row) => cents(row.payment_value))),
      },
    ]
  })
}

/** UCI Online Retail: cancelled orders have a C before their number and negative quantities. */
export function onlineRetailFile(orders: readonly ShopOrder[], { second = false } = {}): string {
  const header = ['StockCode', 'Description', 'Quantity', 'InvoiceDate']
  return csvText(
    second
      ? ['Invoice', ...header, 'Price', 'Customer ID', 'Country']
      : ['InvoiceNo', ...header, 'UnitPrice', 'CustomerID', 'Country'],
    orders.flatMap((order) =>
      order.items.map(({ product, price }) => {
        const isCancelled = order.status === 'canceled'
        const number = `${isCancelled ? 'C' : ''}${order.id}`
        const at = second ? order.at : american(order.at)
        const quantity = isCancelled ? -1 : 1
        return [
          number,
          product,
          `THE ${product}`,
          quantity,
          at,
          euros(price),
          `${serial(order.customer)}.0`,
          'France',
        ]
      }),
    ),
  )
}

/** Shopify's orders export: the fields of the order stand on its first line only. */
export function shopifyFile(orders: readonly ShopOrder[], offset = '+0000'): string {
  const header = [
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Currency',
    'Shipping',
    'Total',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Shipping City',
    'Shipping Zip',
    'Cancelled at',
    'Payment Method',
    'Refunded Amount',
  ]
  return csvText(
    header,
    orders.flatMap((order) =>
      order.items.map(({ product, price }, index) => {
        const at = `${order.at} ${offset}`
        const first = (text: string): string => (index === 0 ? text : '')
        const isCancelled = order.status === 'canceled'
        return [
          `#${order.id}`,
          `${order.customer}@shop.example`,
          first(isCancelled ? 'refunded' : 'paid'),
          first(at),
          first('EUR'),
          first(euros(order.freight)),
          first(euros(order.paid)),
          first(at),
          1,
          `Nice ${product}`,
          euros(price),
          product,
          first(order.city),
          first(`'${order.zip}`),
          first(isCancelled ? at : ''),
          first('Shopify Payments'),
          first(isCancelled ? euros(order.paid) : '0.00'),
        ]
      }),
    ),
  )
}

/** A WooCommerce export plugin: one row an item, order fields on each. */
export function wooPluginFile(orders: readonly ShopOrder[]): string {
  return csvText(
    [
      'Order Number',
      'Order Status',
      'Order Date',
      'City (Billing)',
      'Postcode (Billing)',
      'Email (Billing)',
      'Payment Method Title',
      'Order Shipping Amount',
      'Order Refund Amount',
      'Order Total Amount',
      'SKU',
      'Item #',
      'Item Name',
      'Quantity (- Refund)',
      'Item Cost',
    ],
    orders.flatMap((order) =>
      order.items.map(({ product, price }, index) => [
        order.id,
        order.status === 'canceled' ? 'Cancelled' : 'Completed',
        order.at.slice(0, 16),
        order.city,
        order.zip,
        `${order.customer}@shop.example`,
        'Card',
        euros(order.freight),
        '0',
        euros(order.paid),
        product,
        index + 1,
        `Nice ${product}`,
        1,
        euros(price),
      ]),
    ),
  )
}

/** WooCommerce's own Analytics report: one row an order, customers by name. */
export function wooAnalyticsFile(orders: readonly ShopOrder[]): string {
  return csvText(
    [
      'Date',
      'Order #',
      'N. Revenue (formatted)',
      'Status',
      'Customer',
      'Customer type',
      'Product(s)',
      'Items sold',
      'Coupon(s)',
      'N. Revenue',
    ],
    orders.map((order) => [
      order.at,
      order.id,
      `€${euros(order.paid)}`,
      order.status === 'canceled' ? 'cancelled' : 'completed',
      `Person ${order.customer}`,
      'new',
      order.items.map(({ product }) => `1× ${product}`).join(', '),
      order.items.length,
      '',
      euros(order.paid),
    ]),
  )
}

/** A list of payments without order numbers, in the European way. */
export function tillFile(orders: readonly ShopOrder[]): string {
  const rows = orders.map((order) => {
    const [year, month, day] = order.at.slice(0, 10).split('-')
    const amount = euros(order.paid)
      .replace('.', ',')
      .replace(/(\d)(\d{3},)/, '$1.$2')
    return `${order.customer};${day}/${month}/${year} ${order.at.slice(11, 16)};${amount} €`
  })
  return `Kunde;Datum;Betrag\r\n${rows.join('\r\n')}\r\n`
}

function american(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-').map(Number)
  return `${month}/${day}/${year} ${Number(at.slice(11, 13))}:${at.slice(14, 16)}`
}

function serial(customer: string): number {
  return 12_000 + Number(customer.replaceAll(/\D/g, ''))
}

function cents(text = '0'): number {
  return Math.round(Number(text) * 100)
}

function euros(amount: number): string {
  return (amount / 100).toFixed(2)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
