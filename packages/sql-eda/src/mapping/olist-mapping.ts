import type { CatalogueTable } from './catalogue.ts'
import type { ColumnSource, ShopMapping } from './shop-mapping.ts'

/** Names of the tables: as the files are called, and as in the SQLite file of the course. */
const names = {
  orders: ['olist_orders_dataset', 'orders'],
  customers: ['olist_customers_dataset', 'customers'],
  payments: ['olist_order_payments_dataset', 'order_pymts'],
  order_items: ['olist_order_items_dataset', 'order_items'],
  reviews: ['olist_order_reviews_dataset', 'order_reviews'],
  products: ['olist_products_dataset', 'products'],
  sellers: ['olist_sellers_dataset', 'sellers'],
  translation: ['product_category_name_translation', 'translation'],
} as const

/** The mapping of a database that holds the Olist tables, as far as they are there. */
export function olistMapping(catalogue: readonly CatalogueTable[]): ShopMapping {
  const find = (table: keyof typeof names): string | undefined =>
    names[table].find((name) => catalogue.some((one) => one.near && one.name === name))
  const customers = find('customers') ?? names.customers[0]
  const person = (column: string, digits?: number): ColumnSource => ({
    table: customers,
    column,
    key: 'customer_id',
    ...(digits === undefined ? {} : { digits }),
  })
  const [payments, items, reviews, products, sellers, translation] = [
    find('payments'),
    find('order_items'),
    find('reviews'),
    find('products'),
    find('sellers'),
    find('translation'),
  ]
  return {
    orders: {
      table: find('orders') ?? names.orders[0],
      columns: {
        order_id: 'order_id',
        customer_id: person('customer_unique_id'),
        status: 'order_status',
        ordered_at: 'order_purchase_timestamp',
        approved_at: 'order_approved_at',
        shipped_at: 'order_delivered_carrier_date',
        delivered_at: 'order_delivered_customer_date',
        estimated_at: 'order_estimated_delivery_date',
        zip: person('customer_zip_code_prefix', 5),
        city: person('customer_city'),
        state: person('customer_state'),
      },
    },
    ...(payments && {
      payments: {
        table: payments,
        columns: {
          order_id: 'order_id',
          sequence: 'payment_sequential',
          type: 'payment_type',
          installments: 'payment_installments',
          amount: 'payment_value',
        },
      },
    }),
    ...(items && {
      order_items: {
        table: items,
        columns: {
          order_id: 'order_id',
          item: 'order_item_id',
          product_id: 'product_id',
          seller_id: 'seller_id',
          price: 'price',
          freight: 'freight_value',
        },
      },
    }),
    ...(reviews && {
      reviews: {
        table: reviews,
        columns: {
          order_id: 'order_id',
          review_id: 'review_id',
          score: 'review_score',
          has_comment: 'review_comment_message',
          created_at: 'review_creation_date',
          answered_at: 'review_answer_timestamp',
        },
      },
    }),
    ...(products && {
      products: {
        table: products,
        columns: {
          product_id: 'product_id',
          category: 'product_category_name',
          ...(translation && {
            category_english: {
              table: translation,
              column: 'product_category_name_english',
              key: 'product_category_name',
            },
          }),
        },
      },
    }),
    ...(sellers && {
      sellers: {
        table: sellers,
        columns: {
          seller_id: 'seller_id',
          zip: { column: 'seller_zip_code_prefix', digits: 5 },
          city: 'seller_city',
          state: 'seller_state',
        },
      },
    }),
  }
}
