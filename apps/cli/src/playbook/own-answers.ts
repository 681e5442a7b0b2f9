import type { PlaybookDocument } from '@clientele/report'
import { type Answer, questions } from '@clientele/sql-eda'

const pack = new Set(questions.map(({ id }) => id))

/** Answers to questions from the user's own folder; those that the shop cannot answer are left out. */
export function ownAnswers(answers: readonly Answer[]): PlaybookDocument['ownAnswers'] {
  return answers
    .filter(({ id, unavailable }) => !pack.has(id) && unavailable === undefined)
    .map(({ id, question, columns, rows, reading }) => ({
      question,
      columns: columns.map(({ name, unit }) => ({ name, unit })),
      rows: [...rows],
      reading,
      source: id,
    }))
}
