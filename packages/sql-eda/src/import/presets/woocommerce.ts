import { unnamedShop } from '../../shop/unnamed-shop.ts'
import { orderLinesTable } from './order-lines-table.ts'
import { type LinesPreset, personByAddress } from './preset.ts'

/**
 * Orders of WooCommerce as CSV: the built-in Analytics report (one row an order), and the layouts of the usual export
 * plugins (one row an order or one row an item, order fields on each row or on the first one). Products that a plugin
 * packs into one field (`line_items`, `line_item_1`) are left alone.
 */
export const woocommerce: LinesPreset = {
  name: 'woocommerce',
  signatures: [
    ['Order #', 'Customer type', 'Status', 'Items sold'],
    ['Order Number', 'Order Status', 'Order Date', 'Order Total Amount'],
    ['Order Number', 'Order Status', 'Order Date', 'Order Total Amount (- Refund)'],
    ['Order Number', 'Order Status', 'Order Date', 'Email (Billing)'],
    ['order_id', 'status', 'order_total', 'billing_email'],
    ['order_id', 'status', 'order_total', 'customer_email'],
    ['order_number', 'status', 'order_total', 'billing_email'],
    ['order_number', 'status', 'order_total', 'customer_email'],
    ['Order ID', 'Order Status', 'Order Total', 'Customer User'],
    ['Order ID', 'Order Status', 'Order Total', 'Billing Email'],
    ['Order ID', 'Order Status', 'Order Total', 'Email'],
    ['Order ID', 'Order Status', 'Order Total', 'Customer Email'],
  ],
  table: orderLinesTable(
    {
      order_id: ['Order Number', 'Order #', 'Order ID'],
      customer_id: ['Customer ID', 'Customer User', 'Customer User ID', 'User ID'],
      email: ['Billing Email', 'Email (Billing)', 'Billing Email Address', 'Customer Email', 'Email'],
      phone: ['Billing Phone', 'Phone (Billing)', 'Phone'],
      person_name: ['Customer'],
      ordered_at: ['Order Date', 'Date', 'Date Created', 'Order Created'],
      status: ['Order Status', 'Status'],
      approved_at: ['Paid Date', 'Date Paid'],
      delivered_at: ['Completed Date', 'Date Completed'],
      zip: ['Shipping Postcode', 'Postcode (Shipping)', 'Billing Postcode', 'Postcode (Billing)'],
      city: ['Shipping City', 'City (Shipping)', 'Billing City', 'City (Billing)'],
      state: ['Shipping State', 'State Code (Shipping)', 'Billing State', 'State Code (Billing)'],
      country: ['Shipping Country', 'Country Code (Shipping)', 'Billing Country', 'Country Code (Billing)'],
      currency: ['Order Currency', 'Currency'],
      order_total: [
        'Order Total Amount',
        'Order Total Amount (- Refund)',
        'Order Total',
        'Total',
        'N. Revenue',
        'Net Sales',
        'N. Revenue (formatted)',
        'Net Sales (formatted)',
      ],
      refund: ['Order Refund Amount', 'Refunded Total', 'Order Refund', 'Total Refunded'],
      shipping: ['Order Shipping Amount', 'Shipping Total', 'Order Shipping', 'Shipping Cost'],
      payment_type: ['Payment Method Title', 'Payment Method'],
      product_id: ['SKU', 'Item SKU', 'Product ID', 'Item Product ID'],
      product_name: ['Item Name', 'Product Name', 'Product Name (main)', 'Name'],
      category: ['Category', 'Product Category', 'Product Categories'],
      quantity: ['Quantity', 'Item Quantity', 'Quantity (- Refund)', 'Product Quantity'],
      price: ['Item Cost', 'Item Price', 'Product Price'],
      line_amount: ['Order Line (w/o tax)', 'Item Total', 'Line Total', 'Order Line Total'],
    },
    ['order_id', 'ordered_at', 'status', 'order_total'],
  ),
  oneOf: [],
  person: personByAddress,
  status:
    "replace(lower(case when o.status like 'wc-%' then substr(o.status, 4) else coalesce(o.status, 'unknown') end), ' ', '-')",
  meta: {
    ...unnamedShop,
    preset: 'woocommerce',
    saleStatuses: ['completed', 'processing'],
    amount: 'payments',
  },
}
