import type { ProbeReport } from '@clientele/crm-sync'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What an account said, question by question. */
export function formatProbe(
  { answers, contacts }: ProbeReport,
  { color, columns }: Pick<Terminal, 'color' | 'columns'>,
): string {
  const header = ['question', 'answer'].map((title) => ({ title }))
  const rows = answers.map(({ question, answer }) => [question, answer ?? '–'])
  const end =
    contacts.created === 0
      ? 'Nothing was written; --yes asks the rest with two contacts of its own.'
      : `${contacts.created} contacts were made, and ${contacts.archived} archived again.`
  return `\n${formatTable(header, rows, columns)}\n\n  ${color.dim(end)}\n`
}
