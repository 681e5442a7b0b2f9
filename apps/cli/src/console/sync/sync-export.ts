import type { ExportManifest } from '@clientele/crm-sync'
import { countOf, formatCount } from '../numbers.ts'
import { formatTable } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** The files of an export and who is in them. */
export function formatExport(
  { files, customers, suppressed }: ExportManifest,
  folder: string,
  { color, columns }: Pick<Terminal, 'color' | 'columns'>,
): string {
  const header = [{ title: 'file' }, { title: 'customers', align: 'right' as const }]
  const rows = files.map((file) => [file.file, formatCount(file.customers)])
  const left = suppressed === 0 ? '' : `, ${formatCount(suppressed)} left out because they were erased`
  return (
    `\n${formatTable(header, rows, columns)}\n` +
    `\n  ${countOf(customers, 'customer')} in ${folder}${left}.\n` +
    `  ${color.dim('manifest.json has the number of customers and the SHA-256 of each file.')}\n`
  )
}
