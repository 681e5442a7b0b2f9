import type { PlaybookCohorts } from '@clientele/report'
import type { Answer, AnswerRow } from '@clientele/sql-eda'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { answerRows } from './answer-rows.ts'

/** Months that a cohort is followed after that of its first sale. */
const MONTHS_AFTER = 12

/** The cohorts up to `last`, months in which the shop sold nothing included as zeros; null where nothing was asked. */
export function cohorts(answers: readonly Answer[], last: CalendarMonth): PlaybookCohorts | null {
  const retention = byCohort(answerRows(answers, 'retention-cohorts'))
  const revenue = byCohort(answerRows(answers, 'revenue-cohorts'))
  if (retention.size === 0 || revenue.size === 0) return null
  const along = (month: CalendarMonth, rows: readonly AnswerRow[], column: string): number[] => {
    const known = new Map(rows.map((row) => [Number(row.months_after), Number(row[column])]))
    const values: number[] = []
    for (let after = 0; after <= MONTHS_AFTER && shiftMonth(month, after) <= last; after++)
      values.push(known.get(after) ?? 0)
    return values
  }
  return {
    retention: {
      rows: [...retention].map(([month, rows]) => ({
        month,
        customers: Number(rows[0]?.cohort_customers),
        buyers: along(month, rows, 'customers'),
      })),
      source: 'retention-cohorts',
    },
    revenue: {
      rows: [...revenue].map(([month, rows]) => ({ month, revenue: along(month, rows, 'revenue') })),
      source: 'revenue-cohorts',
    },
    secondOrders: {
      rows: [...byCohort(answerRows(answers, 'second-order-cohorts'))].map(([month, rows]) => ({
        month,
        steps: rows.map((row) => ({
          days: Number(row.days),
          followed: Number(row.customers),
          cameBack: Number(row.came_back),
        })),
      })),
      source: 'second-order-cohorts',
    },
  }
}

/** The rows of each cohort, in their order. */
function byCohort(rows: readonly AnswerRow[]): Map<CalendarMonth, AnswerRow[]> {
  const grouped = new Map<CalendarMonth, AnswerRow[]>()
  for (const row of rows) {
    const month = String(row.cohort) as CalendarMonth
    const known = grouped.get(month)
    if (known === undefined) grouped.set(month, [row])
    else known.push(row)
  }
  return grouped
}
