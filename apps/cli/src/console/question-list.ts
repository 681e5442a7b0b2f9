import type { Question } from '@clientele/sql-eda'
import { formatTable } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

/** The questions that can be asked, group by group, with their parameters and defaults. */
export function formatQuestionList(questions: readonly Question[], { color, columns }: Terminal): string {
  const groups = [...new Set(questions.map(({ group }) => group))]
  return groups
    .map((name) => {
      const rows = questions
        .filter(({ group }) => group === name)
        .map(({ id, question, params }) => [
          id,
          [question, ...params.map((one) => `${one.name}=${one.default}`)].join(' '),
        ])
      return `\n  ${color.bold(name)}\n${formatTable([{ title: 'id' }, { title: 'question, parameters' }], rows, columns)}\n`
    })
    .join('')
}
