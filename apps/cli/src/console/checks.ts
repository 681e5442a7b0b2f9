import type { Check } from '../doctor/check.ts'
import { paragraph } from './terminal/paragraph.ts'
import type { Terminal } from './terminal/terminal.ts'

const MARK_WIDTH = 9
const LABEL_WIDTH = 14

/** What was looked at, a line each, with the cure below it where there is something to do. */
export function formatChecks(checks: readonly Check[], { color, columns }: Terminal): string {
  const marks = {
    ok: color.green('ok     '),
    warning: color.yellow('warning'),
    problem: color.yellow('problem'),
  }
  const indent = 2 + MARK_WIDTH - 1 + LABEL_WIDTH + 1
  return checks
    .map(({ id, state, finding, cure }) => {
      const text = (sentence: string): string => paragraph(sentence, columns - indent, indent)
      const head = `  ${marks[state]} ${id.padEnd(LABEL_WIDTH)} ${text(finding)}\n`
      return cure === null ? head : `${head}${' '.repeat(indent)}${color.dim(text(cure))}\n`
    })
    .join('')
}
