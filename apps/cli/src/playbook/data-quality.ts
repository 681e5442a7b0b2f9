import type { PlaybookDocument } from '@clientele/report'
import type { MonthAnalysis } from '../month/analyse-month.ts'
import { answerRows } from './answer-rows.ts'

type DataQuality = NonNullable<PlaybookDocument['dataQuality']>

/** What the question `data-quality` calls a finding, and its id in the playbook. */
export const FINDINGS: Readonly<Record<string, DataQuality['rows'][number]['id']>> = {
  'order that is no sale but was delivered': 'delivered-no-sale',
  'sale without delivery date': 'no-delivery-date',
  'sale of zero amount': 'zero-amount',
  'order without customer region': 'no-region',
  'order without payment': 'no-payment',
  'order without item': 'no-item',
  'sale whose payments and items differ by more than 1%': 'payments-differ',
  'product without category': 'no-category',
}

/** What looks wrong in the source as of the month and was kept; null when the question was not answered. */
export function dataQuality({ answers }: Pick<MonthAnalysis, 'answers'>): DataQuality | null {
  const rows = answerRows(answers, 'data-quality').flatMap(({ finding, found, of_all: ofAll }) => {
    const id = FINDINGS[String(finding)]
    return id === undefined ? [] : [{ id, found: Number(found), ofAll: Number(ofAll) }]
  })
  return rows.length === 0 ? null : { rows, source: 'data-quality' }
}
