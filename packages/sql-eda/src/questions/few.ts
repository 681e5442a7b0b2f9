import type { AnswerRow } from './question.ts'

/**
 * Fewer observations than this bear no comparison of means or shares: below it a reading states figures only. The usual
 * rule of thumb for the normal approximation of a mean (Hogg, Tanis, Zimmerman: Probability and Statistical Inference).
 */
export const few = 30

/** The rows that stand on enough observations to be compared. */
export function comparable(rows: readonly AnswerRow[], observations: string): AnswerRow[] {
  return rows.filter((row) => Number(row[observations]) >= few)
}
