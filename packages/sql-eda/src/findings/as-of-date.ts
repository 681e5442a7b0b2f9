import { counted } from '../questions/phrase.ts'
import { salesCtes } from '../sales/sales.ts'
import type { Inquiry } from './finding.ts'

/**
 * The moment from which everything is seen. Recommended: the midnight after the last sale; orders after it that do not
 * count would only make everybody look as if they had not bought for longer.
 */
export const asOfDate: Inquiry = {
  id: 'as-of-date',
  decision: 'As of which date is the shop looked at?',
  setBy: '--as-of or --month',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    return {
      sql: `with ${sql},
ends as (
  select (select max(ordered_at) from placed) as last_order, max(ordered_at) as last_sale from sales
)
select last_order, last_sale, ${dialect.nextMidnight('last_order')} as after_orders,
  ${dialect.nextMidnight('last_sale')} as after_sales,
  (select count(*) from placed where ordered_at > last_sale) as orders_after_sales,
  ${dialect.calendarDays('last_sale', 'last_order')} as days_between
from ends`,
      bindings,
    }
  },
  conclude: ([row], { asOf }) => {
    if (row === undefined || typeof row.last_sale !== 'string') return null
    const recommended = day(row.after_sales)
    const inForce = asOf === null ? null : day(asOf)
    const late = Number(row.days_between)
    const options = [
      { value: recommended, means: 'the midnight after the last sale' },
      { value: day(row.after_orders), means: 'the midnight after the last order of any status' },
    ]
    return {
      severity: late > 7 && inForce !== recommended ? 'decide' : 'note',
      recommended,
      inForce,
      options: options.filter(({ value }, place) => place === 0 || value !== recommended),
      evidence: [
        `The last sale is of ${row.last_sale}, the last order of ${row.last_order}.`,
        ...(Number(row.orders_after_sales) > 0
          ? [
              `${counted(row.orders_after_sales, 'order')} after the last sale without counting: from there everybody's last sale would be ${counted(late, 'day')} longer ago.`,
            ]
          : []),
      ],
    }
  },
}

function day(moment: unknown): string {
  return String(moment).slice(0, 10)
}
