import type { AnswerRow, SqlQuery } from '../questions/question.ts'
import type { RelationName, Shop } from '../shop/shop.ts'

/** `note`: what is in force agrees with the data; `decide`: a choice that changes results; `warning`: results may be wrong. */
export type FindingSeverity = 'note' | 'decide' | 'warning'

export interface FindingOption {
  /** As it would be written in the configuration or on the command line. */
  readonly value: string
  /** What it means, with its figures. */
  readonly means: string
}

/** What the data say about a decision. */
export interface Conclusion {
  readonly severity: FindingSeverity
  readonly options: readonly FindingOption[]
  /** Value of one of the options. */
  readonly recommended: string
  /** Value in force now; `null` when nothing sets it. */
  readonly inForce: string | null
  /** Sentences with the figures that speak for the recommendation. */
  readonly evidence: readonly string[]
}

/** A decision that the analyst should take, with what the data say about it. */
export interface Finding extends Conclusion {
  readonly id: string
  readonly decision: string
  /** Where the choice is made. */
  readonly setBy: string
  /** The query whose rows are the evidence, ready to be pasted. */
  readonly sql: string
}

/** What is looked at; `asOf` in the stored form, or `null` for the whole source. */
export interface FindingScope {
  readonly shop: Shop
  readonly asOf: string | null
}

/** How a decision is looked into: one query, and what follows from its rows. */
export interface Inquiry {
  readonly id: string
  readonly decision: string
  readonly setBy: string
  readonly needs: readonly RelationName[]
  readonly query: (scope: FindingScope) => SqlQuery
  /** `null` when there is nothing to decide. */
  readonly conclude: (rows: readonly AnswerRow[], scope: FindingScope) => Conclusion | null
}
