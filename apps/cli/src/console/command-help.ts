import type { Command } from 'commander'
import type { Terminal } from './terminal/terminal.ts'
import { wrap } from './terminal/wrap.ts'

/** What the help of a command says beyond its options. */
export interface CommandHelp {
  readonly reads: string
  readonly writes: string
  /** Whole lines that work, each beginning with `clientele`. */
  readonly examples: readonly string[]
  /** Paragraphs; one with lines of its own stays as it is. */
  readonly notes?: readonly string[]
  /** Where more is written, from the root of the project. */
  readonly page: string
}

const LABEL_WIDTH = 8

/** Adds the help of a command below its options, in lines of the terminal's width. */
export function withHelp(
  command: Command,
  { columns }: Pick<Terminal, 'columns'>,
  help: CommandHelp,
): Command {
  return command.addHelpText('after', `\n${commandHelp(help, columns)}`)
}

function commandHelp({ reads, writes, examples, notes = [], page }: CommandHelp, columns: number): string {
  const width = Math.min(columns, WIDEST)
  const fact = (label: string, text: string): string =>
    wrap(text, width - LABEL_WIDTH)
      .map((line, index) => (index === 0 ? label : '').padEnd(LABEL_WIDTH) + line)
      .join('\n')
  const paragraphs = notes.map((note) => (note.includes('\n') ? note : wrap(note, width).join('\n')))
  return [
    `${fact('Reads', reads)}\n${fact('Writes', writes)}`,
    `${examples.length === 1 ? 'Example' : 'Examples'}:\n${examples.map((example) => `  ${example}`).join('\n')}`,
    ...paragraphs,
    `More: ${page}`,
  ].join('\n\n')
}

/** Prose of longer lines is hard to follow. */
const WIDEST = 100
