import type { Answer, AnswerRow } from '@clientele/sql-eda'

/** The rows of one answer; none when the question is unavailable. */
export function answerRows(answers: readonly Answer[], id: string): readonly AnswerRow[] {
  return answers.find((answer) => answer.id === id)?.rows ?? []
}
