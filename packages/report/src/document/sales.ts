import { z } from 'zod'
import { count, month, source } from './scalars.ts'

/** Sales of one calendar month. `customers` = `newCustomers` + `returningCustomers`. */
export interface MonthOfSales {
  readonly month: string
  readonly orders: number
  readonly customers: number
  readonly newCustomers: number
  readonly returningCustomers: number
  readonly revenue: number
}

/** Every month from the first sale to the month of the issue, in order, months without a sale included as zeros. */
export interface SalesByMonth {
  readonly rows: readonly MonthOfSales[]
  readonly source: string
}

export const salesByMonth: z.ZodType<SalesByMonth> = z.strictObject({
  rows: z.array(
    z.strictObject({
      month,
      orders: count,
      customers: count,
      newCustomers: count,
      returningCustomers: count,
      revenue: z.number(),
    }),
  ),
  source,
})

/** How many customers placed exactly so many orders before the as-of date, ascending by orders. */
export interface OrdersPerCustomer {
  readonly rows: readonly { readonly orders: number; readonly customers: number }[]
  readonly source: string
}

export const ordersPerCustomer: z.ZodType<OrdersPerCustomer> = z.strictObject({
  rows: z.array(z.strictObject({ orders: z.int().min(1), customers: count })),
  source,
})
