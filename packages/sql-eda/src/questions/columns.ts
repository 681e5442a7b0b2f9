import type { AnswerColumn, AnswerRow, ColumnUnit } from './question.ts'

/** Columns from `name: unit` pairs, in that order. */
export function columns(units: Readonly<Record<string, ColumnUnit>>): AnswerColumn[] {
  return Object.entries(units).map(([name, unit]) => ({ name, unit }))
}

/** Sum of a column over rows. */
export function total(rows: readonly AnswerRow[], name: string): number {
  return rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)
}

/** Row with the largest value of a column; the first of equals. */
export function largest(rows: readonly AnswerRow[], name: string): AnswerRow | undefined {
  return rows.reduce<AnswerRow | undefined>(
    (best, row) => (best === undefined || Number(row[name]) > Number(best[name]) ? row : best),
    undefined,
  )
}
