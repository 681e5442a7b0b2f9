import { SqlEdaError } from '../../errors.ts'
import { unnamedShop } from '../../shop/unnamed-shop.ts'
import { type LineHeaders, orderLinesTable } from './order-lines-table.ts'
import type { LinesPreset } from './preset.ts'

/** What a column of a table of transactions may be, in the words of `--map`. */
export type TransactionRole =
  | 'customer'
  | 'order'
  | 'date'
  | 'amount'
  | 'quantity'
  | 'price'
  | 'status'
  | 'product'
  | 'category'
  | 'currency'
  | 'zip'
  | 'city'
  | 'state'
  | 'country'

/** Column names by role. */
export type TransactionMap = Readonly<Partial<Record<TransactionRole, string>>>

const lineRole = {
  customer: 'customer_id',
  order: 'order_id',
  date: 'ordered_at',
  amount: 'line_amount',
  quantity: 'quantity',
  price: 'price',
  status: 'status',
  product: 'product_id',
  category: 'category',
  currency: 'currency',
  zip: 'zip',
  city: 'city',
  state: 'state',
  country: 'country',
} as const

/** The roles that a map may name. */
export const transactionRoles: readonly TransactionRole[] = Object.keys(lineRole) as TransactionRole[]

/** Names under which the columns usually go. */
const usual: LineHeaders = {
  customer_id: [
    'customer_id',
    'customer',
    'cust_id',
    'customer number',
    'client_id',
    'client',
    'user_id',
    'user',
    'buyer',
    'member_id',
    'customer_unique_id',
    'email',
    'customer email',
    'id client',
    'kunde',
    'kundennummer',
    'cliente',
  ],
  order_id: [
    'order_id',
    'order',
    'order number',
    'order #',
    'invoice',
    'invoice_id',
    'invoice number',
    'invoice no',
    'transaction_id',
    'transaction',
    'receipt',
    'basket_id',
    'bill',
    'commande',
    'bestellnummer',
    'pedido',
  ],
  ordered_at: [
    'date',
    'order_date',
    'invoice_date',
    'transaction_date',
    'purchase_date',
    'created_at',
    'ordered_at',
    'order_timestamp',
    'timestamp',
    'datetime',
    'datum',
    'fecha',
    'data',
    'date commande',
  ],
  line_amount: [
    'amount',
    'total',
    'revenue',
    'sales',
    'value',
    'total amount',
    'total price',
    'order total',
    'order value',
    'order amount',
    'spend',
    'transaction amount',
    'montant',
    'betrag',
    'importe',
    'valor',
  ],
  quantity: ['quantity', 'qty', 'units', 'quantité', 'menge', 'cantidad'],
  price: ['unit_price', 'price', 'item price', 'prix', 'preis', 'precio'],
  status: ['status', 'order_status', 'statut'],
  product_id: ['product_id', 'product', 'sku', 'item', 'stock code', 'article', 'produit'],
  category: ['category', 'product category', 'catégorie'],
  currency: ['currency', 'devise'],
  zip: ['zip', 'zip code', 'postcode', 'postal code'],
  city: ['city', 'ville'],
  state: ['state', 'region', 'province'],
  country: ['country', 'pays', 'land'],
}

/** Names under which the column of a role usually goes. */
export function usualHeaders(role: TransactionRole): readonly string[] {
  return usual[lineRole[role]] ?? []
}

/**
 * Any table with customer, date, and amount or quantity and price; an order number is welcome.
 *
 * @param map columns by role, where they do not go by a usual name; a map that names the amount leaves quantity and price
 * alone, and one that names the price leaves the amount alone
 * @throws SqlEdaError `IMPORT` when the map names a role twice over (amount and price)
 */
export function transactions(map: TransactionMap = {}): LinesPreset {
  if (map.amount !== undefined && map.price !== undefined)
    throw new SqlEdaError(
      'IMPORT',
      `The map names amount=${map.amount} and price=${map.price}: give the amount, or quantity and price.`,
    )
  const mapped = Object.fromEntries(
    transactionRoles.flatMap((role) => {
      const column = map[role]
      return column === undefined ? [] : [[lineRole[role], [column]]]
    }),
  )
  const headers: LineHeaders = {
    ...usual,
    ...(map.price === undefined ? {} : { line_amount: [] }),
    ...(map.amount === undefined ? {} : { price: [] }),
    ...mapped,
  }
  return {
    name: 'transactions',
    signatures: [],
    table: orderLinesTable(headers, ['customer_id', 'ordered_at']),
    oneOf: ['line_amount', 'price'],
    person: 'o.customer_id',
    status: "coalesce(o.status, case when o.lines_amount < 0 then 'returned' else 'completed' end)",
    meta: {
      ...unnamedShop,
      preset: 'transactions',
      saleStatuses: null,
      amount: 'items',
    },
  }
}
