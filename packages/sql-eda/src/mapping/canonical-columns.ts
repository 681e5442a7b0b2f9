import type { MappedTable } from './shop-mapping.ts'

/** What a value of the source becomes: text, shop-local moment, whole ten-thousandths, integer, 1 or 0 for any text. */
export type ColumnKind = 'text' | 'moment' | 'money' | 'integer' | 'presence'

export interface CanonicalTable {
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** Columns without which a row means nothing. */
  readonly required: readonly string[]
}

const place = { zip: 'text', city: 'text', state: 'text' } as const

/** The canonical columns that a mapping may fill. */
export const canonicalColumns: Readonly<Record<MappedTable, CanonicalTable>> = {
  orders: {
    columns: {
      order_id: 'text',
      customer_id: 'text',
      status: 'text',
      ordered_at: 'moment',
      approved_at: 'moment',
      shipped_at: 'moment',
      delivered_at: 'moment',
      estimated_at: 'moment',
      ...place,
      amount: 'money',
    },
    required: ['order_id', 'customer_id', 'ordered_at'],
  },
  lines: {
    columns: {
      order_id: 'text',
      customer_id: 'text',
      status: 'text',
      ordered_at: 'moment',
      ...place,
      product_id: 'text',
      category: 'text',
      amount: 'money',
      quantity: 'money',
      price: 'money',
    },
    required: ['customer_id', 'ordered_at'],
  },
  order_items: {
    columns: {
      order_id: 'text',
      item: 'integer',
      product_id: 'text',
      seller_id: 'text',
      price: 'money',
      freight: 'money',
    },
    required: ['order_id', 'price'],
  },
  payments: {
    columns: {
      order_id: 'text',
      sequence: 'integer',
      type: 'text',
      installments: 'integer',
      amount: 'money',
    },
    required: ['order_id', 'amount'],
  },
  reviews: {
    columns: {
      order_id: 'text',
      review_id: 'text',
      score: 'integer',
      has_comment: 'presence',
      created_at: 'moment',
      answered_at: 'moment',
    },
    required: ['order_id', 'score', 'created_at'],
  },
  customers: { columns: { customer_id: 'text', ...place }, required: ['customer_id'] },
  products: {
    columns: { product_id: 'text', category: 'text', category_english: 'text' },
    required: ['product_id'],
  },
  sellers: { columns: { seller_id: 'text', ...place }, required: ['seller_id'] },
}
