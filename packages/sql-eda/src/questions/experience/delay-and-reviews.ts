import { salesCtes } from '../../sales/sales.ts'
import { bucketCase } from '../buckets.ts'
import { columns, total } from '../columns.ts'
import { delays, isLate } from '../delays.ts'
import { few } from '../few.ts'
import { score } from '../phrase.ts'
import type { AnswerRow, OpenQuestion } from '../question.ts'

/** Reviews of delivered sales by how late the delivery was; an order with two reviews counts with both. */
export const delayAndReviews: OpenQuestion = {
  id: 'delay-and-reviews',
  group: 'experience',
  question: 'What does a late delivery do to the review?',
  needs: ['orders', 'reviews'],
  params: [],
  columns: columns({ delivered: 'text', reviews: 'count', mean_score: 'score', low_share: 'share' }),
  chart: { kind: 'bar', x: 'delivered', y: ['mean_score'] },
  query: ({ shop, asOf }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const bucket = bucketCase('late_days', delays)
    const seen = asOf === null ? '' : ' and s.delivered_at < :asOf and r.created_at < :asOf'
    return {
      sql: `with ${sql},
reviewed as (
  select ${dialect.calendarDays('s.estimated_at', 's.delivered_at')} as late_days, r.score
  from sales s join reviews r on r.order_id = s.order_id
  where s.delivered_at is not null and s.estimated_at is not null${seen}
),
classes as (
  select ${bucket.place} as place, ${bucket.label} as delivered, count(*) as reviews, sum(score) as points,
    sum(case when score <= 2 then 1 else 0 end) as low
  from reviewed group by 1, 2
)
select delivered, reviews, ${dialect.division('points', 'reviews')} as mean_score, ${dialect.division('low', 'reviews')} as low_share
from classes order by place`,
      bindings,
    }
  },
  reading: (rows) => {
    const late = rows.filter((row) => isLate(row.delivered))
    const inTime = rows.filter((row) => !isLate(row.delivered))
    if (rows.length === 0) return 'No review belongs to an order with a promised and a real delivery date.'
    if (total(late, 'reviews') < few || total(inTime, 'reviews') < few)
      return 'Too few reviews of late or of timely deliveries to compare them.'
    return (
      `Deliveries in time get ${score(mean(inTime))} of 5 on average, late ones ${score(mean(late))}. ` +
      'That they go together does not prove that one causes the other.'
    )
  },
}

function mean(rows: readonly AnswerRow[]): number {
  const points = rows.reduce((sum, row) => sum + Number(row.mean_score) * Number(row.reviews), 0)
  return points / total(rows, 'reviews')
}
