import { orderBars } from '../../charts/order-bars.ts'
import type { MonthOfSales } from '../../document/sales.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { orderRows } from './order-rows.ts'
import { salesFigures } from './sales-figures.ts'
import { salesRules } from './sales-rules.ts'
import { salesTemplate } from './sales-template.ts'

const tableMonths = 13

/** Buyers and revenue by month as charts and as a table, and how often customers order. */
export const salesPage: Page = {
  id: 'sales',
  template: salesTemplate,
  rules: salesRules,
  title: (text) => text.sales.title,
  isPresent: ({ document }) => document.salesByMonth.rows.length > 0,
  view: (issue) => {
    const { document, text, format } = issue
    const { rows, source } = document.salesByMonth
    const best = bestMonth(rows)
    const recent = rows.slice(-tableMonths)
    return {
      lead:
        best === null
          ? text.sales.leadNothing
          : text.sales.lead({
              months: format.count(rows.length),
              count: rows.length,
              best: format.month(best.month),
              revenue: format.money(best.revenue),
            }),
      figures: salesFigures(issue),
      salesSources: sourceNote(issue, [source]),
      table: text.sales.table,
      tableRange: text.sales.tableRange(format.count(recent.length), recent.length),
      head: text.sales,
      rows: recent.map((row) => monthRow(issue, row)),
      perCustomer: perCustomer(issue),
    }
  },
}

const bestMonth = (rows: readonly MonthOfSales[]): MonthOfSales | null =>
  rows.reduce<MonthOfSales | null>((best, row) => (row.revenue > (best?.revenue ?? 0) ? row : best), null)

function monthRow({ format }: Issue, row: MonthOfSales): object {
  return {
    iso: row.month,
    month: format.month(row.month),
    orders: format.count(row.orders),
    customers: format.count(row.customers),
    newCustomers: format.count(row.newCustomers),
    returningCustomers: format.count(row.returningCustomers),
    revenue: format.money(row.revenue),
  }
}

function perCustomer(issue: Issue): object | null {
  const { document, text, format } = issue
  const { rows, source } = document.ordersPerCustomer
  const total = rows.reduce((sum, row) => sum + row.customers, 0)
  if (total === 0) return null
  const once = rows.find((row) => row.orders === 1)?.customers ?? 0
  const most = Math.max(...rows.filter((row) => row.customers > 0).map((row) => row.orders))
  return {
    title: text.sales.perCustomer,
    lead: text.sales.perCustomerLead({
      once: format.count(once),
      n: once,
      share: format.share(once / total),
      most: text.ordersCount(format.count(most), most),
    }),
    charts: (['wide', 'narrow'] as const).map((layout) => ({
      layout,
      svg: orderBars(issue, orderRows(issue), layout, {
        id: `chart-orders-${layout}`,
        title: text.sales.perCustomer,
        description: text.sales.perCustomerDescription,
      }),
    })),
    sources: sourceNote(issue, [source]),
  }
}
