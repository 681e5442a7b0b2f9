import { columns, total } from '../columns.ts'
import { comparable, few } from '../few.ts'
import { countValue } from '../parameter.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { cohortCtes, horizon, wholeMonth } from './cohorts.ts'

/** Customers by the month of their first sale, and the share that buys in each later month. Month 0 is 1 by definition. */
export const retentionCohorts: OpenQuestion = {
  id: 'retention-cohorts',
  group: 'customers',
  question: 'How many customers of a month buy again, and when?',
  needs: ['orders'],
  params: [horizon],
  columns: columns({
    cohort: 'month',
    months_after: 'count',
    cohort_customers: 'count',
    customers: 'count',
    share: 'share',
  }),
  chart: { kind: 'heat', x: 'months_after', by: 'cohort', y: ['share'] },
  query: ({ shop, asOf, params }) => {
    const { sql, bindings } = cohortCtes(shop, asOf)
    return {
      sql: `${sql}
select cohort, months_after, size as cohort_customers, buyers as customers, ${shop.dialect.division('buyers', 'size')} as share
from cohort_months order by cohort, months_after`,
      bindings: { ...bindings, months: countValue(params, 'months') },
    }
  },
  reading: (rows) => {
    if (rows.length === 0) return 'There is no sale.'
    const next = wholeMonth(rows, 1)
    const customers = total(next, 'cohort_customers')
    if (customers < few) return 'No cohort has a whole month after its first with enough customers to tell.'
    const back = total(next, 'customers')
    const all = `Of ${count(customers)} customers ${count(back)} (${share(back / customers)}) buy again in the month after their first sale`
    const big = comparable(next, 'cohort_customers').sort((a, b) => Number(a.share) - Number(b.share))
    const [worst, best] = [big[0], big.at(-1)]
    if (worst === undefined || best === undefined || worst.share === best.share) return `${all}.`
    return `${all}, from ${share(worst.share)} of those who came in ${worst.cohort} to ${share(best.share)} of those of ${best.cohort}.`
  },
}
