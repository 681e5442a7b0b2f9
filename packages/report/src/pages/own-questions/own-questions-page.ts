import type { OwnAnswer } from '../../document/own-answer.ts'
import { columnDigits, formatCell } from '../../exploration/format-cell.ts'
import type { Issue } from '../../issue.ts'
import type { Page } from '../page.ts'
import { sourceNote } from '../source-note.ts'
import { ownQuestionsTemplate } from './own-questions-template.ts'

const shownRows = 12
const textUnits = ['text', 'date', 'month']

/** What the shop asked of its own data: each question with what its author says and the first rows of its table. */
export const ownQuestionsPage: Page = {
  id: 'own-questions',
  template: ownQuestionsTemplate,
  title: (text) => text.ownQuestions.title,
  isPresent: ({ document }) => document.ownAnswers.length > 0,
  view: (issue) => ({
    lead: issue.text.ownQuestions.lead,
    answers: issue.document.ownAnswers.map((answer) => answerView(issue, answer)),
  }),
}

function answerView(issue: Issue, { question, columns, rows, reading, source }: OwnAnswer): object {
  const { text, format } = issue
  const shown = rows.slice(0, shownRows)
  const kinds = columns.map(({ name, unit }) => ({
    name,
    unit,
    align: textUnits.includes(unit) ? 'text' : 'number',
    digits: columnDigits(shown, name),
  }))
  return {
    question,
    reading,
    columns: kinds.map(({ name, align }) => ({ title: name.replaceAll('_', ' '), align })),
    rows: shown.map((row) => ({
      cells: kinds.map(({ name, unit, align, digits }) => ({
        value: formatCell(row[name] ?? null, unit, format, digits),
        align,
      })),
    })),
    note:
      rows.length === 0
        ? text.ownQuestions.noRows
        : rows.length > shownRows
          ? text.ownQuestions.firstRows(format.count(shownRows), format.count(rows.length))
          : '',
    sources: sourceNote(issue, [source]),
  }
}
