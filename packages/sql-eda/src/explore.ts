import type { AnswerColumn, AnswerRow, ChartSpec, QuestionGroup } from './questions/question.ts'
import type { Shop } from './shop.ts'

/** A question answered on a shop. */
export interface Answer {
  readonly id: string
  readonly group: QuestionGroup
  readonly question: string
  /** The query as text that can be pasted into the database's own shell; empty when unavailable. */
  readonly sql: string
  readonly columns: readonly AnswerColumn[]
  readonly rows: readonly AnswerRow[]
  readonly chart: ChartSpec
  readonly reading: string
  /** Why there is no answer; the rows are empty then. */
  readonly unavailable?: string
}

export interface ExploreOptions {
  /** Questions to ask, in this order; default: all. */
  readonly ids?: readonly string[]
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`; default: the whole source. */
  readonly asOf?: string
  readonly onProgress?: (progress: {
    readonly id: string
    readonly done: number
    readonly total: number
  }) => void
}

export function explore(shop: Shop, options: ExploreOptions = {}): Promise<Answer[]> {
  throw new Error(shop.meta.name + options.asOf)
}
