import { count, counted, money, share } from '../questions/phrase.ts'
import { rfmQuery } from '../sales/rfm-query.ts'
import type { Inquiry } from './finding.ts'

/** From this quotient on the 99th percentile stands far from the median: the distribution is skewed. */
const skewed = 5

/** What to do about customers far from the others. Quantiles by nearest rank. */
export const outliers: Inquiry = {
  id: 'outliers',
  decision: 'What about customers who spend far more than the others?',
  setBy: 'the transforms of the model',
  needs: ['orders'],
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = rfmQuery(shop, { asOf })
    const at = (p: number): string =>
      `max(case when place = ${dialect.wholeQuotient(`${p} * customers + 99`, '100')} then amount end)`
    return {
      sql: `${sql},
ranked as (
  select amount, frequency, row_number() over (order by amount) as place, count(*) over () as customers from rfm
)
select count(*) as customers, ${dialect.money(at(50))} as median, ${dialect.money(at(99))} as nearly_all,
  ${dialect.money('max(amount)')} as largest, max(frequency) as most_orders,
  coalesce(sum(case when amount <= 0 then 1 else 0 end), 0) as without_spend,
  ${dialect.division(`sum(case when place > ${dialect.wholeQuotient('99 * customers', '100')} then amount else 0 end)`, 'sum(amount)')} as top_share
from ranked`,
      bindings,
    }
  },
  conclude: ([row], { shop: { meta } }) => {
    const customers = Number(row?.customers ?? 0)
    if (row === undefined || customers < 100) return null
    const of = (value: unknown): string => money(Number(value), meta.currency)
    const spread =
      Number(row.median) > 0 ? Number(row.nearly_all) / Number(row.median) : Number.POSITIVE_INFINITY
    const recommended = spread >= skewed ? 'logarithm' : 'keep'
    return {
      severity: 'note',
      recommended,
      inForce: 'logarithm',
      options: [
        {
          value: 'logarithm',
          means: 'the model sees the logarithm of amounts: nobody is left out, nobody dominates',
        },
        { value: 'keep', means: 'the model sees amounts as they are' },
        { value: 'cap', means: `amounts above the 99th percentile, ${of(row.nearly_all)}, count as that` },
      ],
      evidence: [
        `Half of ${counted(customers, 'customer')} spent ${of(row.median)} or less, 99% ${of(row.nearly_all)} or less, one ${of(row.largest)}.`,
        ...(row.top_share === null
          ? []
          : [`The hundredth of customers who spent most bring ${share(row.top_share)} of the revenue.`]),
        `The most orders of one customer are ${count(row.most_orders)}; ${counted(row.without_spend, 'customer')} spent nothing or less.`,
      ],
    }
  },
}
