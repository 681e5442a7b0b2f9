import { salesCtes } from '../../sales.ts'
import { columns } from '../columns.ts'
import { count, counted } from '../phrase.ts'
import type { AnswerRow, OpenQuestion } from '../question.ts'

/** A month with less than this share of the median month's orders is thin. */
const thin = 0.1

/**
 * Orders of every month that has one, whatever their status, beside the median month (the earlier of two in the middle):
 * months at the edges are often cut off, and a window that starts or ends in one misleads.
 */
export const thinMonths: OpenQuestion = {
  id: 'thin-months',
  group: 'quality',
  question: 'Which months are nearly empty?',
  needs: ['orders'],
  params: [],
  columns: columns({ month: 'month', orders: 'count', sales: 'count', share_of_median: 'share' }),
  chart: { kind: 'bar', x: 'month', y: ['orders'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
months as (
  select month, count(*) as orders, sum(sold) as sales from (
    select ${dialect.month('p.ordered_at')} as month, case when s.order_id is null then 0 else 1 end as sold
    from placed p left join sales s on s.order_id = p.order_id
  ) dated group by month
),
ranked as (
  select orders, row_number() over (order by orders) as place, count(*) over () as months from months
),
middle as (
  select orders from ranked where place = ${dialect.wholeQuotient('months + 1', '2')}
)
select m.month, m.orders, m.sales, ${dialect.division('m.orders', 'middle.orders')} as share_of_median
from months m cross join middle order by m.month`,
      bindings,
    }
  },
  reading: (rows) => {
    if (rows.length < 3) return `Only ${counted(rows.length, 'month')} with an order: too few to compare.`
    const empty = rows.filter((row) => Number(row.share_of_median) < thin)
    if (empty.length === 0)
      return `All ${count(rows.length)} months have at least a tenth of the orders of the median month.`
    const named = (row: AnswerRow): string => `${row.month} (${count(row.orders)})`
    return (
      `${count(empty.length)} of ${count(rows.length)} months have less than a tenth of the orders of the median month: ` +
      `${empty.slice(0, 8).map(named).join(', ')}${empty.length > 8 ? ', …' : ''}.`
    )
  },
}
