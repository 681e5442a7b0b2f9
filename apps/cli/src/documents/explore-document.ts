import type { Answer } from '@clientele/sql-eda'
import { z } from 'zod'

/** An answered question, as `explore ID --json` prints it. */
export const answerDocument = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string(),
  group: z.string(),
  question: z.string(),
  /** Nothing dated then or later was seen; null when the whole source was. */
  asOf: z.string().nullable(),
  /** Values of the question's own parameters. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Copyable text; empty when the question is unavailable. */
  sql: z.string(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      unit: z.enum(['count', 'money', 'share', 'days', 'date', 'month', 'score', 'text']),
    }),
  ),
  /** One object a row, keyed by column name. */
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
  /** What stands out, in one sentence. */
  reading: z.string(),
  /** Why there is no answer; null when there is one. */
  unavailable: z.string().nullable(),
})

/** What `explore --json` prints when it is asked for several questions. */
export const explorationDocument = z.strictObject({
  schemaVersion: z.literal(1),
  /** The moment before which rows count; null for the whole source. */
  asOf: z.string().nullable(),
  questions: z.array(answerDocument.omit({ schemaVersion: true })),
})

/** An answer without its chart, as JSON prints it. */
export function toAnswerDocument(answer: Answer): z.infer<typeof explorationDocument>['questions'][number] {
  const { id, group, question, asOf, params, sql, columns, rows, reading, unavailable } = answer
  return {
    id,
    group,
    question,
    asOf,
    params: { ...params },
    sql,
    columns: [...columns],
    rows: rows.map((row) => ({ ...row })),
    reading,
    unavailable: unavailable ?? null,
  }
}
