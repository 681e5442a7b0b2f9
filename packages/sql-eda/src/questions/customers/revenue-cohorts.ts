import { columns, total } from '../columns.ts'
import { few } from '../few.ts'
import { countValue } from '../parameter.ts'
import { count, money } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'
import { cohortCtes, horizon, wholeMonth } from './cohorts.ts'

/** What a customer of each month of first sales has brought so far: revenue up to each later month over cohort size. */
export const revenueCohorts: OpenQuestion = {
  id: 'revenue-cohorts',
  group: 'customers',
  question: 'How much does a customer bring over time?',
  needs: ['orders'],
  params: [horizon],
  columns: columns({
    cohort: 'month',
    months_after: 'count',
    cohort_customers: 'count',
    revenue: 'money',
    revenue_per_customer: 'money',
  }),
  chart: { kind: 'heat', x: 'months_after', by: 'cohort', y: ['revenue_per_customer'] },
  query: ({ shop, asOf, params }) => {
    const { dialect } = shop
    const { sql, bindings } = cohortCtes(shop, asOf)
    const soFar = 'sum(amount) over (partition by cohort order by months_after)'
    return {
      sql: `${sql}
select cohort, months_after, size as cohort_customers, ${dialect.money('amount')} as revenue,
  ${dialect.division(dialect.money(soFar), 'size')} as revenue_per_customer
from cohort_months order by cohort, months_after`,
      bindings: { ...bindings, months: countValue(params, 'months') },
    }
  },
  reading: (rows, { shop: { meta }, params }) => {
    if (rows.length === 0) return 'There is no sale.'
    const months = countValue(params, 'months')
    const reached = Math.max(
      ...rows.map((row) => Number(row.months_after)).filter((after) => after <= months),
    )
    const after = [reached, reached - 1].find(
      (month) => month > 0 && total(wholeMonth(rows, month), 'cohort_customers') >= few,
    )
    if (after === undefined)
      return 'No cohort has whole months after its first with enough customers to tell.'
    const cohorts = new Set(wholeMonth(rows, after).map(({ cohort }) => cohort))
    const worth = (month: number): number => {
      const at = rows.filter((row) => cohorts.has(row.cohort ?? null) && Number(row.months_after) === month)
      const customers = total(at, 'cohort_customers')
      return (
        at.reduce((sum, row) => sum + Number(row.revenue_per_customer) * Number(row.cohort_customers), 0) /
        customers
      )
    }
    return (
      `A customer brings ${money(worth(0), meta.currency)} in the month of the first sale and ` +
      `${money(worth(after), meta.currency)} up to ${count(after)} months after it (${count(cohorts.size)} cohorts followed so long).`
    )
  },
}
