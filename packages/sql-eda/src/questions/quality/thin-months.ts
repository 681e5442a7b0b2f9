import { salesCtes } from '../../sales/sales.ts'
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
    const few = rows.filter((row) => Number(row.share_of_median) < thin)
    const named = (row: AnswerRow): string => `${row.month} (${count(row.orders)})`
    const told =
      few.length === 0
        ? `All ${count(rows.length)} months with an order have at least a tenth of the orders of the median month.`
        : `${count(few.length)} of ${count(rows.length)} months have less than a tenth of the orders of the median month: ` +
          `${few.slice(0, 8).map(named).join(', ')}${few.length > 8 ? ', …' : ''}.`
    return `${told}${monthsWithout(rows)}`
  },
}

/** Months between the first and the last that have no order, and therefore no row. */
function monthsWithout(rows: readonly AnswerRow[]): string {
  const number = (row: AnswerRow | undefined): number => {
    const [year, month] = String(row?.month ?? '').split('-')
    return Number(year) * 12 + Number(month)
  }
  const without = number(rows.at(-1)) - number(rows[0]) + 1 - rows.length
  return without > 0
    ? ` ${counted(without, 'month')} between them ${without === 1 ? 'has' : 'have'} none.`
    : ''
}
