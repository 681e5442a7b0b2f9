import { rfmQuery } from '../../sales/rfm-query.ts'
import { columns } from '../columns.ts'
import { days, money } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const percentiles: readonly (readonly [string, number])[] = [
  ['minimum', 0],
  ['5%', 5],
  ['25%', 25],
  ['median', 50],
  ['75%', 75],
  ['95%', 95],
  ['maximum', 100],
]

/** Quantiles by nearest rank (the smallest value with at least p % of customers at or below it), then the mean. */
export const rfmSummary: OpenQuestion = {
  id: 'rfm-summary',
  group: 'customers',
  question: 'How recent, how frequent and how valuable are the customers?',
  needs: ['orders'],
  params: [],
  columns: columns({ statistic: 'text', recency_days: 'days', frequency: 'count', monetary: 'money' }),
  chart: { kind: 'table', x: 'statistic', y: [] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = rfmQuery(shop, { asOf })
    const values = percentiles
      .map(([label, p]) => `select '${label}' as statistic, ${p} as p`)
      .join(' union all ')
    const rank = `case when p = 0 then 1 else ${dialect.wholeQuotient('p * customers + 99', '100')} end`
    const at = (feature: string): string =>
      `max(case when ${feature}_rank = ${rank} then ${feature} end) as ${feature}`
    const ranked = (feature: string): string => `row_number() over (order by ${feature}) as ${feature}_rank`
    return {
      sql: `${sql},
percentiles as (
  ${values}
),
ranked as (
  select recency_days, frequency, monetary, count(*) over () as customers,
    ${ranked('recency_days')},
    ${ranked('frequency')},
    ${ranked('monetary')}
  from rfm
),
summary as (
  select statistic, p, ${at('recency_days')}, ${at('frequency')}, ${at('monetary')}
  from percentiles cross join ranked group by statistic, p
  union all
  select 'mean', 101, ${dialect.division('sum(recency_days)', 'count(*)')}, ${dialect.division('sum(frequency)', 'count(*)')},
    ${dialect.division(dialect.money('sum(amount)'), 'count(*)')}
  from rfm having count(*) > 0
)
select statistic, recency_days, frequency, monetary from summary order by p`,
      bindings,
    }
  },
  reading: (rows, { shop }) => {
    const median = rows.find((row) => row.statistic === 'median')
    const maximum = rows.find((row) => row.statistic === 'maximum')
    if (median === undefined || maximum === undefined) return 'There is no customer with a sale.'
    return (
      `Half of the customers bought within the last ${days(median.recency_days)} and half have spent ` +
      `${money(median.monetary, shop.meta.currency)} or less; the largest total is ` +
      `${money(maximum.monetary, shop.meta.currency)}.`
    )
  },
}
