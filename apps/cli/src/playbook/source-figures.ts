import type { PlaybookDocument } from '@clientele/report'
import type { AnswerRow } from '@clientele/sql-eda'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { answerRows } from './answer-rows.ts'

type SourceFigure = PlaybookDocument['sourceFigures'][number]

/** Playbook figure, its unit, and its column in the answer to `coverage`. */
const FIGURES = [
  ['orders', 'count', 'orders'],
  ['customers', 'count', 'customers'],
  ['customers-with-sale', 'count', 'customers_with_sale'],
  ['repeat-customers', 'count', 'repeat_customers'],
  ['sales-amount', 'money', 'sales_amount'],
] as const

/** Figures over the whole source beside the same figures before the as-of date, so that a reader can reconcile. */
export function sourceFigures({ answers }: Pick<MonthAnalysis, 'answers'>): SourceFigure[] {
  const [whole, seen] = answerRows(answers, 'coverage')
  if (whole === undefined || seen === undefined) return []
  const figure = (row: AnswerRow, column: string): number => Number(row[column])
  return FIGURES.map(([id, unit, column]) => ({
    id,
    unit,
    total: figure(whole, column),
    beforeAsOf: figure(seen, column),
    source: 'coverage',
  }))
}
