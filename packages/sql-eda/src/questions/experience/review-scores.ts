import { salesCtes } from '../../sales/sales.ts'
import { columns, total } from '../columns.ts'
import { count, score, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Reviews of sales, written before the as-of moment. */
export const reviewScores: OpenQuestion = {
  id: 'review-scores',
  group: 'experience',
  question: 'What do customers say?',
  needs: ['orders', 'reviews'],
  params: [],
  columns: columns({ score: 'score', reviews: 'count', share: 'share', with_comment: 'count' }),
  chart: { kind: 'bar', x: 'score', y: ['reviews'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const seen = asOf === null ? '' : ' where r.created_at < :asOf'
    return {
      sql: `with ${sql},
written as (
  select r.score, r.has_comment from reviews r join sales s on s.order_id = r.order_id${seen}
)
select score, count(*) as reviews, ${dialect.division('count(*)', '(select count(*) from written)')} as share,
  sum(has_comment) as with_comment
from written group by score order by score`,
      bindings,
    }
  },
  reading: (rows) => {
    const reviews = total(rows, 'reviews')
    if (reviews === 0) return 'There is no review.'
    const sum = rows.reduce((points, row) => points + Number(row.score) * Number(row.reviews), 0)
    const low = total(
      rows.filter((row) => Number(row.score) <= 2),
      'reviews',
    )
    return `${count(reviews)} reviews, ${score(sum / reviews)} of 5 on average; ${share(low / reviews)} give 1 or 2.`
  },
}
