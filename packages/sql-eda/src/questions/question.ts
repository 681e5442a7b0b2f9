import type { RelationName, Shop } from '../shop.ts'

/** Unit of a column: `share` is 0..1, `money` is in the shop's currency, `month` is YYYY-MM. */
export type ColumnUnit = 'count' | 'money' | 'share' | 'days' | 'date' | 'month' | 'score' | 'text'

export interface AnswerColumn {
  readonly name: string
  readonly unit: ColumnUnit
}

/** A value as the database gives it. */
export type Cell = string | number | null

/** One row of an answer, keyed by column name. */
export type AnswerRow = Readonly<Record<string, Cell>>

/** How to draw an answer: `y` columns over the `x` column; `limit` keeps the first rows only. */
export interface ChartSpec {
  readonly kind: 'bar' | 'line' | 'table'
  readonly x: string
  readonly y: readonly string[]
  readonly limit?: number
}

/** SQL with named placeholders (`:name`) and their values. */
export interface SqlQuery {
  readonly sql: string
  readonly bindings: Readonly<Record<string, string>>
}

/** What a question is asked about. */
export interface QuestionScope {
  readonly shop: Shop
  /** Stored form `YYYY-MM-DD HH:MM:SS`, or `null` for the whole source. */
  readonly asOf: string | null
}

export type QuestionGroup =
  | 'overview'
  | 'sales'
  | 'customers'
  | 'payments'
  | 'products'
  | 'experience'
  | 'quality'

/** A named question: its SQL, the shape of its table, how to draw it and how to say it. */
export interface Question {
  readonly id: string
  readonly group: QuestionGroup
  readonly question: string
  /** Canonical tables without which it cannot be answered. */
  readonly needs: readonly RelationName[]
  /** What changes the answer. */
  readonly params: readonly ('asOf' | 'saleStatuses' | 'amount')[]
  readonly columns: readonly AnswerColumn[]
  readonly chart: ChartSpec
  readonly query: (scope: QuestionScope) => SqlQuery
  /** One English sentence computed from the rows. */
  readonly reading: (rows: readonly AnswerRow[], scope: QuestionScope) => string
}
