import type { ShopMeta } from '../../shop/shop-meta.ts'
import type { CellKind, LayoutColumn, LayoutTable } from './preset.ts'

/** A table of the Olist data set: a CSV file, or a table of the course's SQLite file. */
export interface OlistTable extends LayoutTable {
  /** Base name of the CSV, without `.csv`. */
  readonly csv: string
  readonly sqlite: string
}

export const olistMeta: ShopMeta = {
  schemaVersion: 1,
  name: 'Olist',
  currency: 'BRL',
  timeZone: 'America/Sao_Paulo',
  language: 'en',
  preset: 'olist',
  saleStatuses: ['delivered'],
  amount: 'payments',
}

const column = (header: string, name: string, kind: CellKind): LayoutColumn => ({
  headers: [header],
  name,
  kind,
  required: true,
})

/** A column that other layouts fill and Olist does not have. */
const absent = (name: string, kind: CellKind): LayoutColumn => ({ headers: [], name, kind, required: false })

/**
 * The nine tables of the Olist data set (Kaggle `olistbr/brazilian-ecommerce`), as far as they are used. Being the richest
 * layout, it is also the form into which the others are brought before the canonical tables are made.
 */
export const olistLayout: readonly OlistTable[] = [
  {
    name: 'customers',
    csv: 'olist_customers_dataset',
    sqlite: 'customers',
    columns: [
      column('customer_id', 'order_customer_id', 'id'),
      column('customer_unique_id', 'customer_id', 'id'),
      column('customer_zip_code_prefix', 'zip', 'zip'),
      column('customer_city', 'city', 'text'),
      column('customer_state', 'state', 'text'),
      absent('country', 'text'),
    ],
  },
  {
    name: 'orders',
    csv: 'olist_orders_dataset',
    sqlite: 'orders',
    columns: [
      column('order_id', 'order_id', 'id'),
      column('customer_id', 'order_customer_id', 'id'),
      column('order_status', 'status', 'id'),
      column('order_purchase_timestamp', 'ordered_at', 'moment'),
      column('order_approved_at', 'approved_at', 'optional moment'),
      column('order_delivered_carrier_date', 'shipped_at', 'optional moment'),
      column('order_delivered_customer_date', 'delivered_at', 'optional moment'),
      column('order_estimated_delivery_date', 'estimated_at', 'optional moment'),
    ],
  },
  {
    name: 'payments',
    csv: 'olist_order_payments_dataset',
    sqlite: 'order_pymts',
    columns: [
      column('order_id', 'order_id', 'id'),
      column('payment_sequential', 'sequence', 'count'),
      column('payment_type', 'type', 'id'),
      column('payment_installments', 'installments', 'count'),
      column('payment_value', 'amount', 'money'),
    ],
  },
  {
    name: 'order_items',
    csv: 'olist_order_items_dataset',
    sqlite: 'order_items',
    columns: [
      column('order_id', 'order_id', 'id'),
      column('order_item_id', 'item', 'count'),
      column('product_id', 'product_id', 'id'),
      column('seller_id', 'seller_id', 'id'),
      column('price', 'price', 'money'),
      column('freight_value', 'freight', 'money'),
      absent('quantity', 'quantity'),
    ],
  },
  {
    name: 'reviews',
    csv: 'olist_order_reviews_dataset',
    sqlite: 'order_reviews',
    columns: [
      column('review_id', 'review_id', 'id'),
      column('order_id', 'order_id', 'id'),
      column('review_score', 'score', 'score'),
      column('review_comment_message', 'has_comment', 'presence'),
      column('review_creation_date', 'created_at', 'moment'),
      column('review_answer_timestamp', 'answered_at', 'optional moment'),
    ],
  },
  {
    name: 'products',
    csv: 'olist_products_dataset',
    sqlite: 'products',
    columns: [
      column('product_id', 'product_id', 'id'),
      column('product_category_name', 'category', 'text'),
      absent('name', 'text'),
    ],
  },
  {
    name: 'sellers',
    csv: 'olist_sellers_dataset',
    sqlite: 'sellers',
    columns: [
      column('seller_id', 'seller_id', 'id'),
      column('seller_zip_code_prefix', 'zip', 'zip'),
      column('seller_city', 'city', 'text'),
      column('seller_state', 'state', 'text'),
    ],
  },
  {
    name: 'geolocation',
    csv: 'olist_geolocation_dataset',
    sqlite: 'geoloc',
    columns: [
      column('geolocation_zip_code_prefix', 'zip', 'zip'),
      column('geolocation_lat', 'latitude', 'number'),
      column('geolocation_lng', 'longitude', 'number'),
    ],
  },
  {
    name: 'translation',
    csv: 'product_category_name_translation',
    sqlite: 'translation',
    columns: [
      column('product_category_name', 'category', 'id'),
      column('product_category_name_english', 'category_english', 'id'),
    ],
  },
]
