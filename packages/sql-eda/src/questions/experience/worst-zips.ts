import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { lookBack, lookBackParameters, lookBackWords } from '../look-back.ts'
import { countValue, textValue } from '../parameter.ts'
import { count, score } from '../phrase.ts'
import type { AnchoredQuestion } from '../question.ts'

/**
 * Zip codes with the worst mean review. Reading: the mean is over reviews written in the twelve months before the reference
 * moment, of any order; the zip is where the order went, or with `zip=seller` where a seller of it ships from (a review
 * counts once for each such zip); and more than `more_than` of the same reviews are needed: `at least 31` is the same,
 * `at least 30` is `more_than=29`. With `threshold` the number needed is of all reviews or of all orders of the zip instead,
 * which lets means of very few reviews in.
 */
export const worstZips: AnchoredQuestion = {
  id: 'worst-zips',
  group: 'experience',
  question: 'Which zip codes give the worst reviews?',
  anchored: true,
  needs: ['orders', 'reviews', 'customers'],
  params: [
    ...lookBackParameters(12),
    {
      name: 'more_than',
      kind: 'count',
      means: 'a zip code must have more than this many',
      default: 30,
      minimum: 0,
      maximum: 1_000_000,
    },
    {
      name: 'threshold',
      kind: 'choice',
      means: 'what there must be more of: reviews in the time looked at, all reviews, or all orders',
      default: 'recent-reviews',
      choices: ['recent-reviews', 'all-reviews', 'all-orders'],
    },
    {
      name: 'zip',
      kind: 'choice',
      means: 'zip code of the customer or of the seller',
      default: 'customer',
      choices: ['customer', 'seller'],
    },
    {
      name: 'limit',
      kind: 'count',
      means: 'zip codes shown, worst first',
      default: 5,
      minimum: 1,
      maximum: 100_000,
    },
  ],
  columns: columns({
    zip: 'text',
    mean_score: 'score',
    recent_reviews: 'count',
    all_reviews: 'count',
    all_orders: 'count',
  }),
  chart: { kind: 'bar', x: 'zip', y: ['mean_score'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = salesCtes(shop, { asOf })
    const zips =
      textValue(params, 'zip') === 'customer'
        ? 'select order_id, zip from placed where zip is not null'
        : `select distinct i.order_id, s.zip
  from placed p join order_items i on i.order_id = p.order_id join sellers s on s.seller_id = i.seller_id
  where s.zip is not null`
    const needed = textValue(params, 'threshold').replace('-', '_')
    return {
      sql: `with ${sql},
order_zips as (
  ${zips}
),
written as (
  select order_id, count(*) as reviews, sum(case when created_at >= :since then 1 else 0 end) as recent,
    sum(case when created_at >= :since then score else 0 end) as points
  from reviews where created_at < :asOf group by order_id
),
zips as (
  select z.zip, count(*) as all_orders, coalesce(sum(w.reviews), 0) as all_reviews,
    coalesce(sum(w.recent), 0) as recent_reviews, coalesce(sum(w.points), 0) as points
  from order_zips z left join written w on w.order_id = z.order_id group by z.zip
)
select zip, ${dialect.division('points', 'recent_reviews')} as mean_score, recent_reviews, all_reviews, all_orders
from zips where recent_reviews > 0 and ${needed} > :more_than
order by mean_score, recent_reviews desc, ${dialect.byCodePoint('zip')} limit :limit`,
      bindings: {
        ...bindings,
        since: lookBack(asOf, params),
        more_than: countValue(params, 'more_than'),
        limit: countValue(params, 'limit'),
      },
    }
  },
  reading: (rows, { asOf, params }) => {
    const what = textValue(params, 'threshold').replace('recent-reviews', 'reviews').replace('all-', '')
    const window = `in the ${lookBackWords(params)} before ${asOf}`
    const [worst] = rows
    if (worst === undefined)
      return `No ${params.zip} zip code has more than ${count(params.more_than ?? null)} ${what} ${window}.`
    return (
      `Of the ${params.zip} zip codes with more than ${count(params.more_than ?? null)} ${what}, ${worst.zip} has the worst mean ` +
      `review ${window}: ${score(worst.mean_score)} of 5 from ${count(worst.recent_reviews)}.`
    )
  },
}
