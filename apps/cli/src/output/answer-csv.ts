import { guardFormula } from '@clientele/crm-sync'
import type { Answer } from '@clientele/sql-eda'
import { stringify } from 'csv-stringify/sync'

/** An answer as CSV: a header of column names, one line a row; text that a spreadsheet would run gets a leading `'`. */
export function answerCsv({ columns, rows }: Answer): string {
  return stringify(
    rows.map((row) => columns.map(({ name }) => row[name])),
    {
      header: true,
      columns: columns.map(({ name }) => ({ key: name, header: name })),
      escape_formulas: false,
      cast: { string: guardFormula },
    },
  )
}
