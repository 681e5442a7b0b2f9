import type { Shop } from '../shop/shop.ts'
import { runQuery } from '../statements/run-query.ts'
import { salesCtes } from './sales.ts'

/** An order as the shop is read, without anything by which a person could be known. */
export interface PreviewedOrder {
  /** The first characters of an id; null for one that might be a name or an address. */
  readonly orderId: string | null
  readonly customerId: string | null
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`. */
  readonly orderedAt: string
  readonly status: string
  /** In the shop's currency. */
  readonly amount: number
  /** Whether its status counts as a sale. */
  readonly isSale: boolean
}

/**
 * Some orders to look at, spread evenly over all, oldest first: by the dates, statuses and amounts one sees whether a source
 * is read as it is meant. Of ids only the beginning is shown, and nothing of one that has no digit, or a blank or an `@`.
 *
 * @param count how many; default 10
 * @returns fewer when there are fewer
 * @throws SqlEdaError `UNAVAILABLE` when the amount needs a table that the shop does not have; `DATABASE`
 * @example for (const { orderedAt, amount } of await previewOrders(shop)) console.log(orderedAt, amount)
 */
export async function previewOrders(
  shop: Shop,
  { count = 10 }: { readonly count?: number } = {},
): Promise<PreviewedOrder[]> {
  const { sql, bindings } = salesCtes(shop, { asOf: null, saleStatuses: null })
  const [total] = await runQuery(shop, { sql: `with ${sql}\nselect count(*) as orders from sales`, bindings })
  const orders = Number(total?.orders ?? 0)
  if (orders === 0) return []
  const places = Array.from(
    { length: Math.min(count, orders) },
    (_, index) => 1 + Math.floor((index * (orders - 1)) / Math.max(1, Math.min(count, orders) - 1)),
  )
  const { dialect, meta } = shop
  const rows = await runQuery(shop, {
    sql: `with ${sql},
placed_in_turn as (
  select order_id, customer_id, ordered_at, status, amount,
    row_number() over (order by ordered_at, ${dialect.byCodePoint('order_id')}) as place
  from sales
)
select order_id, customer_id, ordered_at, status, ${dialect.money('amount')} as amount
from placed_in_turn where place in (${places.join(', ')}) order by place`,
    bindings,
  })
  return rows.map((row) => ({
    orderId: shownId(row.order_id),
    customerId: shownId(row.customer_id),
    orderedAt: String(row.ordered_at).replace(' ', 'T'),
    status: String(row.status),
    amount: Number(row.amount),
    isSale: meta.saleStatuses === null || meta.saleStatuses.includes(String(row.status)),
  }))
}

/** Enough to tell ids apart by eye. */
const SHOWN = 8

function shownId(value: unknown): string | null {
  const id = String(value ?? '')
  if (!/\d/.test(id) || /[@\s]/.test(id)) return null
  return id.length <= SHOWN ? id : `${id.slice(0, SHOWN)}…`
}
