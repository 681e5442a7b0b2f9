import { storedMoment } from '../as-of.ts'
import type { AnswerRow } from '../questions/question.ts'
import type { Shop } from '../shop/shop.ts'
import { runQuery } from '../statements/run-query.ts'
import { orderTotals } from './order-totals.ts'
import { type SalesChoice, salesCtes } from './sales.ts'

/** Sales of one calendar month. */
export interface SalesMonth {
  /** `YYYY-MM`, shop-local. */
  readonly month: string
  readonly orders: number
  readonly customers: number
  /** In the shop's currency. */
  readonly total: number
}

/** What the source covers: enough to judge in one line whether a month or an as-of date can be answered. */
export interface SalesWindow {
  /** All orders, whatever their status; moments are `YYYY-MM-DDTHH:MM:SS`, `null` when there is none. */
  readonly orders: number
  readonly customers: number
  readonly firstOrderAt: string | null
  readonly lastOrderAt: string | null
  /** Orders that count as a sale. */
  readonly sales: {
    readonly orders: number
    readonly customers: number
    readonly total: number
    readonly firstAt: string | null
    readonly lastAt: string | null
  }
  /** Months with at least one sale, ascending. */
  readonly months: readonly SalesMonth[]
}

/**
 * Reads which time the shop's orders cover.
 *
 * @param options `asOf`: shop-local `YYYY-MM-DDTHH:MM:SS`; default: the whole source
 * @throws SqlEdaError `BAD_AS_OF`, `DATABASE`
 * @example (await salesWindow(shop)).sales.lastAt // '2018-08-29T15:00:37'
 */
export async function salesWindow(
  shop: Shop,
  options: { readonly asOf?: string } = {},
): Promise<SalesWindow> {
  const choice: SalesChoice = { asOf: options.asOf === undefined ? null : storedMoment(options.asOf) }
  const { all, sales } = await orderTotals(shop, choice)
  const placed = await span(shop, { ...choice, saleStatuses: null })
  const sold = await span(shop, choice)
  return {
    orders: all.orders,
    customers: all.customers,
    firstOrderAt: placed.first,
    lastOrderAt: placed.last,
    sales: { ...sales, firstAt: sold.first, lastAt: sold.last },
    months: await salesMonths(shop, choice),
  }
}

async function span(shop: Shop, choice: SalesChoice): Promise<{ first: string | null; last: string | null }> {
  const { sql, bindings } = salesCtes(shop, choice)
  const [row] = await runQuery(shop, {
    sql: `with ${sql}\nselect min(ordered_at) as first, max(ordered_at) as last from sales`,
    bindings,
  })
  return { first: isoMoment(row, 'first'), last: isoMoment(row, 'last') }
}

function isoMoment(row: AnswerRow | undefined, name: string): string | null {
  const moment = row?.[name]
  return typeof moment === 'string' ? moment.replace(' ', 'T') : null
}

async function salesMonths(shop: Shop, choice: SalesChoice): Promise<SalesMonth[]> {
  const { sql, bindings } = salesCtes(shop, choice)
  const rows = await runQuery(shop, {
    sql: `with ${sql}
select ${shop.dialect.month('ordered_at')} as month, count(*) as orders, count(distinct customer_id) as customers,
  ${shop.dialect.money('sum(amount)')} as total
from sales group by 1 order by 1`,
    bindings,
  })
  return rows.map((row) => ({
    month: String(row.month),
    orders: Number(row.orders),
    customers: Number(row.customers),
    total: Number(row.total),
  }))
}
