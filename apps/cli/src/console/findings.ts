import type { Finding } from '@clientele/sql-eda'
import { paragraph } from './terminal/paragraph.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Decisions for the terminal: what is recommended, what is in force, and the figures; notes in one line each. */
export function formatFindings(found: readonly Finding[], { color, columns: width }: Terminal): string {
  if (found.length === 0) return ''
  const marks = { warning: color.yellow('!'), decide: color.cyan('?'), note: color.green('✓') }
  const blocks = found.map(({ severity, decision, recommended, inForce, evidence, setBy, options }) => {
    const now = inForce === null || inForce === recommended ? '' : ` (now: ${inForce || 'nothing'})`
    const head = `  ${marks[severity]} ${paragraph(`${decision} ${recommended}${now}`, width - 4, 4)}\n`
    if (severity === 'note') return head
    const lines = [
      ...evidence,
      ...options
        .filter(({ value }) => value !== recommended)
        .map(({ value, means }) => `or ${value}: ${means}`),
      `Set by ${setBy}.`,
    ]
    return head + lines.map((line) => `    ${color.dim(paragraph(line, width - 4, 4))}\n`).join('')
  })
  return `\n  ${color.bold('What to decide')}\n${blocks.join('')}`
}
