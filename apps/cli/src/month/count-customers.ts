import { countBuyers, type Shop } from '@clientele/sql-eda'
import { asOfMonth, type CalendarMonth, shiftMonth } from './calendar-month.ts'

/** Customers at the end of a month; null before the first sale. */
export interface CustomersAt {
  /** With a sale at any time before. */
  readonly all: number
  /** With a sale in the twelve months before. */
  readonly active: number
}

/** The same at three ends of months. */
export interface CustomerCounts {
  readonly now: CustomersAt | null
  readonly monthBefore: CustomersAt | null
  readonly yearBefore: CustomersAt | null
}

/** Counts customers at the end of a month, in SQL. */
export async function countCustomers(shop: Shop, month: CalendarMonth): Promise<CustomersAt | null> {
  const asOf = asOfMonth(month)
  const all = await countBuyers(shop, { from: '0001-01-01T00:00:00', asOf })
  if (all === 0) return null
  return { all, active: await countBuyers(shop, { from: asOfMonth(shiftMonth(month, -12)), asOf }) }
}
