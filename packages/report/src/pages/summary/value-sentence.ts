import type { Issue } from '../../issue.ts'

/** Who holds the value: those who came back against those who did not, or how many came back at all. */
export function valueSentence({ document, text, format, customers, segments }: Issue): string {
  const repeat = document.populations.filter(({ rule }) => rule.minFrequency >= 2)
  const once = document.populations.filter(({ rule }) => rule.minFrequency === 1)
  const [again, rest] = [repeat, once].map((some) => ({
    customers: some.reduce((sum, population) => sum + population.customers, 0),
    revenue: some.reduce((sum, population) => sum + population.revenue, 0),
  }))
  const [only, ...others] = segments.filter((segment) => segment.customers > 0)
  if (only !== undefined && others.length === 0) return text.summary.oneSegment(only.name)
  if (!again?.customers || !rest?.customers || again.revenue <= 0 || rest.revenue <= 0) {
    const singles = document.ordersPerCustomer.rows.find((row) => row.orders === 1)?.customers ?? 0
    return text.summary.base({
      customers: text.customersCount(format.count(customers), customers),
      singles: format.count(singles),
      share: format.share(singles / customers),
    })
  }
  return text.summary.value({
    share: format.share(again.customers / customers),
    revenueShare: format.share(again.revenue / (again.revenue + rest.revenue)),
    times: format.decimal(again.revenue / again.customers / (rest.revenue / rest.customers), 1),
  })
}
