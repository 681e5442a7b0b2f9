import type { Dialect } from '../dialect/dialect.ts'
import { SqlEdaError } from '../errors.ts'
import { customersOfOrders } from './customers-of-orders.ts'
import type { CheckedTable } from './mapped-table.ts'
import { noCountry, tableQuery, unknownNumber } from './select-list.ts'
import type { CanonicalModel } from './with-canonical.ts'

/**
 * The canonical tables of a source that has one row an order line. An order is the group of lines with its id, dated as
 * the earliest of them, or without ids all that a customer bought at one moment; what is said differently on several
 * lines is the greatest value.
 *
 * @throws SqlEdaError `BAD_MAPPING` when no amount, or both kinds of it, are mapped
 */
export function linesModel(dialect: Dialect, lines: CheckedTable): CanonicalModel {
  const { has } = lines
  if (has.has('amount') === has.has('price') || has.has('price') !== has.has('quantity'))
    throw new SqlEdaError(
      'BAD_MAPPING',
      'The mapping of lines says what a line costs by its amount, or by its quantity and price.',
    )
  const orderId = has.has('order_id') ? 'order_id' : dialect.concat('customer_id', "' '", 'ordered_at')
  const known = `${has.has('order_id') ? 'order_id is not null and ' : ''}customer_id is not null and ordered_at is not null`
  const greatest = (column: string): string =>
    has.has(column) ? `max(${column}) as ${column}` : `null as ${column}`
  const amount = has.has('amount') ? 'amount' : dialect.wholeNumber('price * quantity / 10000.0')
  const product = has.has('product_id') ? "coalesce(product_id, '')" : "''"
  const category = has.has('product_id') && has.has('category')
  return {
    order_items: tableQuery(
      lines,
      `${orderId} as order_id, row_number() over (partition by ${orderId} order by ${product}, ${amount}) as item,
    ${product} as product_id, '' as seller_id, coalesce(${amount}, 0) as price, 0 as freight`,
      known,
    ),
    orders: {
      ...tableQuery(
        lines,
        `${orderId} as order_id, max(customer_id) as customer_id,
    ${has.has('status') ? "coalesce(max(status), '(none)')" : "'completed'"} as status, min(ordered_at) as ordered_at,
    null as approved_at, null as shipped_at, null as delivered_at, null as estimated_at,
    ${['zip', 'city', 'state'].map(greatest).join(', ')}, ${noCountry},
    ${unknownNumber} as payment_count, ${unknownNumber} as payments_amount, ${unknownNumber} as installments,
    count(*) as item_count, coalesce(sum(${amount}), 0) as items_amount, 0 as freight_amount`,
        `${known}\n  group by ${orderId}`,
      ),
    },
    ...(category
      ? {
          products: tableQuery(
            lines,
            'product_id, max(category) as category, null as category_english',
            'product_id is not null group by product_id',
          ),
        }
      : {}),
    ...(has.has('state') || has.has('city') || has.has('zip') ? { customers: customersOfOrders } : {}),
  }
}
