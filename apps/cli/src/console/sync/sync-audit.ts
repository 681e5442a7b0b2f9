import type { AuditReport } from '@clientele/crm-sync'
import { countOf } from '../numbers.ts'
import { paragraph } from '../terminal/paragraph.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Whether the audit log is whole, and its head to be noted. */
export function formatAudit(
  { entries, head, whole, faults }: AuditReport,
  { color, columns }: Terminal,
): string {
  const lines = [
    '',
    `  ${countOf(entries, 'record')} in the audit log, ${whole ? 'whole' : color.yellow('not whole')}`,
  ]
  for (const { message } of faults) lines.push(`  ${color.yellow(paragraph(message, columns - 2))}`)
  if (head !== null) lines.push('', `  ${color.dim('Head, to be noted elsewhere:')}`, `  ${head}`)
  return `${lines.join('\n')}\n`
}
