import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { countValue } from '../parameter.ts'
import { count, score } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

/** Reviews of sales by category, worst first; an order with two categories counts its reviews under both. */
export const categoriesByReview: OpenQuestion = {
  id: 'categories-by-review',
  group: 'products',
  question: 'Which categories get the worst and the best reviews?',
  needs: ['orders', 'order_items', 'products', 'reviews'],
  params: [
    {
      name: 'minimum',
      kind: 'count',
      means: 'reviews a category must have',
      default: 30,
      minimum: 1,
      maximum: 1_000_000,
    },
  ],
  columns: columns({ category: 'text', reviews: 'count', mean_score: 'score', low_share: 'share' }),
  chart: { kind: 'bar', x: 'category', y: ['mean_score'], limit: 15 },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const seen = asOf === null ? '' : ' where r.created_at < :asOf'
    return {
      sql: `with ${sql},
of_order as (
  select distinct s.order_id, coalesce(p.category_english, p.category, '(no category)') as category
  from sales s join order_items i on i.order_id = s.order_id left join products p on p.product_id = i.product_id
),
rated as (
  select c.category, count(*) as reviews, sum(r.score) as points, sum(case when r.score <= 2 then 1 else 0 end) as low
  from of_order c join reviews r on r.order_id = c.order_id${seen} group by c.category having count(*) >= :minimum
)
select category, reviews, ${dialect.division('points', 'reviews')} as mean_score, ${dialect.division('low', 'reviews')} as low_share
from rated order by mean_score, ${dialect.byCodePoint('category')}`,
      bindings: { ...bindings, minimum: countValue(params, 'minimum') },
    }
  },
  reading: (rows, { params }) => {
    const [worst, best] = [rows[0], rows.at(-1)]
    const enough = `${count(params.minimum ?? null)} reviews or more`
    if (worst === undefined || best === undefined) return `No category has ${enough}.`
    if (worst === best) return `Only ${worst.category} has ${enough}: ${score(worst.mean_score)} of 5.`
    return (
      `Of ${count(rows.length)} categories with ${enough}, ${worst.category} is rated worst (${score(worst.mean_score)} of 5) ` +
      `and ${best.category} best (${score(best.mean_score)}).`
    )
  },
}
