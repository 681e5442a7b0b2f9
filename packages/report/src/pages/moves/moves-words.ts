import type { IdleCause } from '../../measure/idle-cause.ts'
import type { MoveReason } from '../../measure/segment-balance.ts'

/** The words of the page “Where moves came from”. */
export interface MovesWords {
  readonly title: string
  /** `joined`, `gone`: with their numbers for grammar. */
  readonly lead: (p: {
    before: string
    now: string
    previousMonth: string
    month: string
    joined: string
    gone: string
    nGone: number
  }) => string
  /** Known customers who changed group, by reason: takes the list of `causes`. */
  readonly changed: (causes: string) => string
  readonly nobody: string
  readonly causes: {
    readonly promoted: (count: string) => string
    readonly bought: (count: string) => string
    readonly aged: (count: string, cause: IdleCause) => string
    readonly refit: (count: string) => string
    readonly lapsed: (count: string) => string
  }
  readonly table: string
  readonly segment: string
  readonly before: string
  readonly ordered: string
  readonly now: string
  readonly change: string
  /** Column heads, and what each reason means. */
  readonly reasons: Readonly<Record<MoveReason, { readonly name: string; readonly meaning: string }>>
  /** In place of `aged` where a review moves customers, and time does not. */
  readonly reviewed: { readonly name: string; readonly meaning: string }
  readonly reading: string
  readonly modelKept: string
  readonly modelNew: (count: string, n: number) => string
  readonly segmentsTitle: string
  readonly noSegmentChange: string
  /** Names come quoted. */
  readonly emerged: (name: string) => string
  /** A segment that ended and another of the same name. */
  readonly redrawn: (name: string) => string
  readonly renamed: (p: { from: string; to: string }) => string
  readonly died: (name: string) => string
  readonly split: (p: { from: string; to: string }) => string
  readonly merged: (p: { from: string; to: string }) => string
  /** For the list of pages left out. */
  readonly omitted: string
}
