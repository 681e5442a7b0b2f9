import { z } from 'zod'

/** The answer to one of the shop's own questions: its table, and what its author says about it. */
export interface OwnAnswer {
  readonly question: string
  /** `unit` as in an exploration: count, money, share (0..1), days, date, month, score or text. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[]
  readonly rows: readonly Readonly<Record<string, string | number | null>>[]
  /** Empty when the author gave none. */
  readonly reading: string
  /** The id of its query. */
  readonly source: string
}

export const ownAnswer: z.ZodType<OwnAnswer> = z.strictObject({
  question: z.string().min(1),
  columns: z.array(z.strictObject({ name: z.string().min(1), unit: z.string().min(1) })).min(1),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  reading: z.string(),
  source: z.string().min(1),
})
