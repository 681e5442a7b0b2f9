/** How the text of a column is read; an unreadable value rejects its row. */
export type CellKind =
  | 'id' // text, never empty
  | 'text' // text or null
  | 'presence' // 1 when there is text, 0 when empty: for columns whose words are nobody's business
  | 'zip' // digits, kept as text, leading zeros restored to five
  | 'moment' // YYYY-MM-DD[ HH:MM[:SS]], never empty
  | 'optional moment'
  | 'money' // decimal number ≥ 0, to whole ten-thousandths
  | 'count' // whole number ≥ 0
  | 'score' // 1 … 5
  | 'number' // decimal number

export interface LayoutColumn {
  /** Header in the file. */
  readonly source: string
  /** Name in the staging table. */
  readonly name: string
  readonly kind: CellKind
}

export interface LayoutTable {
  readonly name: string
  /** Base name of the CSV, without `.csv`. */
  readonly csv: string
  /** Table of the course's SQLite file. */
  readonly sqlite: string
  /** Columns that are read; others may be there and are left alone. */
  readonly columns: readonly LayoutColumn[]
}

const column = (source: string, name: string, kind: CellKind): LayoutColumn => ({ source, name, kind })

/** The nine tables of the Olist data set (Kaggle `olistbr/brazilian-ecommerce`), as far as they are used. */
export const olistLayout: readonly LayoutTable[] = [
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
    columns: [column('product_id', 'product_id', 'id'), column('product_category_name', 'category', 'text')],
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
