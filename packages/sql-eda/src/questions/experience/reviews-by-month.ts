import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { comparable, few } from '../few.ts'
import { counted, score } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Reviews of sales by the month in which they were written; low are 1 and 2, high 4 and 5. Months without one have no row. */
export const reviewsByMonth: OpenQuestion = {
  id: 'reviews-by-month',
  group: 'experience',
  question: 'Do reviews get better or worse?',
  needs: ['orders', 'reviews'],
  params: [],
  columns: columns({
    month: 'month',
    reviews: 'count',
    mean_score: 'score',
    low_share: 'share',
    high_share: 'share',
  }),
  chart: { kind: 'line', x: 'month', y: ['mean_score'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const seen = asOf === null ? '' : ' where r.created_at < :asOf'
    return {
      sql: `with ${sql},
months as (
  select ${dialect.month('r.created_at')} as month, count(*) as reviews, sum(r.score) as points,
    sum(case when r.score <= 2 then 1 else 0 end) as low, sum(case when r.score >= 4 then 1 else 0 end) as high
  from reviews r join sales s on s.order_id = r.order_id${seen} group by 1
)
select month, reviews, ${dialect.division('points', 'reviews')} as mean_score, ${dialect.division('low', 'reviews')} as low_share,
  ${dialect.division('high', 'reviews')} as high_share
from months order by month`,
      bindings,
    }
  },
  reading: (rows) => {
    if (rows.length === 0) return 'There is no review.'
    const told = comparable(rows, 'reviews').sort((a, b) => Number(a.mean_score) - Number(b.mean_score))
    const [worst, best] = [told[0], told.at(-1)]
    if (worst === undefined || best === undefined || worst === best)
      return `${counted(rows.length, 'month')} with reviews: too few with enough of them to compare.`
    return (
      `Of ${counted(told.length, 'month')} with ${few} reviews or more the worst is ${worst.month} with ` +
      `${score(worst.mean_score)} of 5, the best ${best.month} with ${score(best.mean_score)}.`
    )
  },
}
