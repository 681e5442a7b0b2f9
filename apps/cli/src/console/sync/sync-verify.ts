import type { DriftReport, RebuildReport } from '@clientele/crm-sync'
import { countOf, formatCount } from '../numbers.ts'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What a read-back showed, with the first differences. */
export function formatDrift(
  { right, missing, changed, extra, erased, unsettled, examples }: DriftReport,
  { color, columns }: Terminal,
): string {
  const lines = ['', `  ${countOf(right, 'contact')} right`]
  const tell = (count: number, what: string): void => {
    if (count > 0) lines.push(`  ${color.yellow(`${formatCount(count)} ${what}`)}`)
  }
  tell(missing, 'missing in the CRM')
  tell(changed, 'changed in the CRM since they were written')
  tell(extra, 'with tags that the journal does not know of')
  tell(erased, 'of customers who were erased; erase them again')
  tell(unsettled, 'whose last write was not answered; the next sync writes them again')
  if (examples.length > 0) {
    const header = ['customer', 'is', 'property', 'expected', 'found'].map((title) => ({ title }))
    const rows = examples.map(({ customerId, kind, property, expected, found }) => [
      customerId,
      kind,
      property ?? '',
      expected,
      found,
    ])
    lines.push('', formatTable(header, rows, columns))
    const more = missing + changed + extra + erased - examples.length
    if (more > 0) lines.push(`  ${color.dim(`… and ${countOf(more, 'more difference')}`)}`)
    lines.push(`  ${color.dim('To put it right: clientele sync rebuild, then sync plan and sync apply.')}`)
  }
  return `${lines.join('\n')}\n`
}

/** What a rebuilt journal knows now. */
export function formatRebuild({ contacts, tagged }: RebuildReport, { color }: Terminal): string {
  return (
    `\n  The journal knows ${countOf(contacts, 'contact')} now, ${formatCount(tagged)} of them in a segment.\n` +
    `  ${color.dim('Go on with: clientele sync plan --members <file>')}\n`
  )
}
