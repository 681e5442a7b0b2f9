import { SqlEdaError } from '../errors.ts'
import type { SqlQuery } from '../questions/question.ts'
import type { Shop } from '../shop/shop.ts'
import type { AmountChoice } from '../shop/shop-meta.ts'

/** Which orders are seen, and what counts. */
export interface SalesChoice {
  /** Stored form `YYYY-MM-DD HH:MM:SS`; `null`: no limit. */
  readonly asOf: string | null
  /** Default: the shop's own; `null`: every order is a sale. */
  readonly saleStatuses?: readonly string[] | null
  /** Default: the shop's own. */
  readonly amount?: AmountChoice
}

/**
 * Two common table expressions on which every question stands: `placed`, the orders placed before the as-of moment,
 * and `sales`, those of them whose status counts, with `amount` in ten-thousandths.
 *
 * @param prefix begins both names, for a second choice in the same query (the bound values are shared)
 * @throws SqlEdaError `UNAVAILABLE` when the amount asked for needs a table that the shop does not have
 */
export function salesCtes(shop: Shop, choice: SalesChoice, prefix = ''): SqlQuery {
  const saleStatuses = choice.saleStatuses === undefined ? shop.meta.saleStatuses : choice.saleStatuses
  const statuses = (saleStatuses ?? []).map((status, index) => [`status${index}`, status] as const)
  const placed =
    choice.asOf === null ? 'select * from orders' : 'select * from orders where ordered_at < :asOf'
  const counts =
    saleStatuses === null ? '' : `\n  where status in (${statuses.map(([name]) => `:${name}`).join(', ')})`
  return {
    sql: `${prefix}placed as (\n  ${placed}\n),\n${prefix}sales as (\n  select *, ${amountColumn(shop, choice.amount)} as amount from ${prefix}placed${counts}\n)`,
    bindings: { ...(choice.asOf === null ? {} : { asOf: choice.asOf }), ...Object.fromEntries(statuses) },
  }
}

function amountColumn(shop: Shop, choice: AmountChoice = shop.meta.amount): string {
  const table = choice === 'payments' ? 'payments' : 'order_items'
  if (!shop.relations.has(table))
    throw new SqlEdaError(
      'UNAVAILABLE',
      `The amount "${choice}" needs the table ${table}, which this shop does not have: choose another amount, import it or map it.`,
    )
  if (choice === 'payments') return 'payments_amount'
  return choice === 'items' ? 'items_amount' : 'items_amount + freight_amount'
}
