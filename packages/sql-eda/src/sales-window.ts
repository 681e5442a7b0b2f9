import type { Shop } from './shop.ts'

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

export function salesWindow(shop: Shop, options: { readonly asOf?: string } = {}): Promise<SalesWindow> {
  throw new Error(shop.meta.name + options.asOf)
}
