import type { CellKind, LayoutColumn, LayoutTable } from './preset.ts'

/**
 * What a line of a file with one row an order line may say. Fields of the order (all but those of the item) may stand on
 * the first line of the order only.
 */
export type LineRole =
  | 'order_id'
  | 'customer_id'
  | 'email'
  | 'phone'
  | 'person_name'
  | 'ordered_at'
  | 'status'
  | 'cancelled'
  | 'approved_at'
  | 'shipped_at'
  | 'delivered_at'
  | 'zip'
  | 'city'
  | 'state'
  | 'country'
  | 'currency'
  | 'order_total'
  | 'refund'
  | 'shipping'
  | 'payment_type'
  | 'product_id'
  | 'product_name'
  | 'category'
  | 'quantity'
  | 'price'
  | 'discount'
  | 'line_amount'

const kinds: Readonly<Record<LineRole, CellKind>> = {
  order_id: 'text',
  customer_id: 'customer',
  email: 'person',
  phone: 'person',
  person_name: 'person',
  ordered_at: 'optional moment',
  status: 'text',
  cancelled: 'presence',
  approved_at: 'optional moment',
  shipped_at: 'optional moment',
  delivered_at: 'optional moment',
  zip: 'postcode',
  city: 'text',
  state: 'text',
  country: 'text',
  currency: 'text',
  order_total: 'amount',
  refund: 'amount',
  shipping: 'amount',
  payment_type: 'text',
  product_id: 'text',
  product_name: 'text',
  category: 'text',
  quantity: 'quantity',
  price: 'amount',
  discount: 'amount',
  line_amount: 'amount',
}

/** Every role, in the order of the staging table's columns. */
export const lineRoles: readonly LineRole[] = Object.keys(kinds) as LineRole[]

/** Headers by role, the usual one first. */
export type LineHeaders = Readonly<Partial<Record<LineRole, readonly string[]>>>

/**
 * The table of a layout, with a column for every role; those without headers stay empty.
 *
 * @param required roles without which a file is of another layout
 */
export function orderLinesTable(headers: LineHeaders, required: readonly LineRole[]): LayoutTable {
  const columns = lineRoles.map(
    (role): LayoutColumn => ({
      headers: headers[role] ?? [],
      name: role,
      kind: kinds[role],
      required: required.includes(role),
    }),
  )
  return { name: 'order_lines', columns }
}
