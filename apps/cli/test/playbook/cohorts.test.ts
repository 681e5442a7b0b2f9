import type { Answer, AnswerRow } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { cohorts } from '../../src/playbook/cohorts.ts'

const answer = (id: string, rows: readonly AnswerRow[]): Answer => ({
  id,
  group: 'customers',
  question: id,
  asOf: null,
  params: {},
  sql: 'select 1',
  columns: [],
  rows,
  chart: { kind: 'table', x: 'cohort', y: [] },
  reading: '',
})
const row = (cohort: string, months_after: number, customers: number, revenue: number): AnswerRow => ({
  cohort,
  months_after,
  cohort_customers: 10,
  customers,
  revenue,
})

it('follows each cohort to the month of the issue, a month in which the shop sold nothing included', () => {
  const rows = [row('2018-04', 0, 10, 500), row('2018-04', 2, 1, 40.5), row('2018-06', 0, 10, 300)]
  const found = cohorts(
    [
      answer('retention-cohorts', rows),
      answer('revenue-cohorts', rows),
      answer('second-order-cohorts', [{ cohort: '2018-04', days: 30, customers: 10, came_back: 1 }]),
    ],
    '2018-07',
  )
  expect(found?.retention.rows).toEqual([
    { month: '2018-04', customers: 10, buyers: [10, 0, 1, 0] },
    { month: '2018-06', customers: 10, buyers: [10, 0] },
  ])
  expect(found?.revenue.rows).toEqual([
    { month: '2018-04', revenue: [500, 0, 40.5, 0] },
    { month: '2018-06', revenue: [300, 0] },
  ])
  expect(found?.secondOrders.rows).toEqual([
    { month: '2018-04', steps: [{ days: 30, followed: 10, cameBack: 1 }] },
  ])
})

it('follows an old cohort for a year, and is null without answers', () => {
  const rows = [row('2016-01', 0, 10, 500)]
  const found = cohorts([answer('retention-cohorts', rows), answer('revenue-cohorts', rows)], '2018-07')
  expect(found?.retention.rows[0]?.buyers).toHaveLength(13)
  expect(cohorts([], '2018-07')).toBeNull()
})
