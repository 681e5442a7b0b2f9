import type { RelationName, Shop } from '../shop/shop.ts'
import type { Parameter, ParameterValues } from './parameter.ts'

/** Unit of a column: `share` is 0..1, `money` is in the shop's currency, `month` is YYYY-MM. */
export const columnUnits = ['count', 'money', 'share', 'days', 'date', 'month', 'score', 'text'] as const

export type ColumnUnit = (typeof columnUnits)[number]

export interface AnswerColumn {
  readonly name: string
  readonly unit: ColumnUnit
}

/** A value as the database gives it. */
export type Cell = string | number | null

/** One row of an answer, keyed by column name. */
export type AnswerRow = Readonly<Record<string, Cell>>

/**
 * How to draw an answer: `y` columns over the `x` column; `limit` keeps the first rows only. A heat map has a cell for
 * each row of the answer, at `x` across and `by` down, coloured by the one column in `y`.
 */
export interface ChartSpec {
  readonly kind: 'bar' | 'line' | 'heat' | 'table'
  readonly x: string
  readonly y: readonly string[]
  readonly by?: string
  readonly limit?: number
}

/** SQL with named placeholders (`:name`) and their values. */
export interface SqlQuery {
  readonly sql: string
  readonly bindings: Readonly<Record<string, string | number>>
}

/** What a question is asked about. */
export interface QuestionScope {
  readonly shop: Shop
  /** Stored form `YYYY-MM-DD HH:MM:SS`, or `null` for the whole source. */
  readonly asOf: string | null
  /** Value of each of the question's own parameters. */
  readonly params: ParameterValues
}

/** The scope of a question that counts back from a moment: there always is one. */
export interface AnchoredScope extends QuestionScope {
  readonly asOf: string
}

/** The five groups, in reading order. */
export const questionGroups = ['quality', 'sales', 'customers', 'experience', 'products'] as const

export type QuestionGroup = (typeof questionGroups)[number]

interface QuestionHead {
  /** Lower-case words joined by hyphens. */
  readonly id: string
  readonly group: QuestionGroup
  readonly question: string
  /** Canonical tables without which it cannot be answered. */
  readonly needs: readonly RelationName[]
  /** What changes the answer beside the as-of moment and what the shop counts as a sale and as an amount. */
  readonly params: readonly Parameter[]
  /** Empty when a user's question does not name them: they are then told from the first row. */
  readonly columns: readonly AnswerColumn[]
  readonly chart: ChartSpec
  /** The file of a user's own question, for messages. */
  readonly file?: string
}

/** A question that can be asked of the whole source. */
export interface OpenQuestion extends QuestionHead {
  readonly anchored?: never
  readonly query: (scope: QuestionScope) => SqlQuery
  /** What stands out, in English sentences computed from the rows. */
  readonly reading: (rows: readonly AnswerRow[], scope: QuestionScope) => string
}

/** A question that counts back from a reference moment: the as-of moment, or else the second after the last order. */
export interface AnchoredQuestion extends QuestionHead {
  readonly anchored: true
  readonly query: (scope: AnchoredScope) => SqlQuery
  /** What stands out, in English sentences computed from the rows. */
  readonly reading: (rows: readonly AnswerRow[], scope: AnchoredScope) => string
}

/** A named question: its SQL, the shape of its table, how to draw it and how to say it. */
export type Question = OpenQuestion | AnchoredQuestion
