import { Command } from 'commander'
import { addCompletionCommand } from './commands/completion.ts'
import { addCrmCommand } from './commands/crm.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addDoctorCommand } from './commands/doctor.ts'
import { addExplainCommand } from './commands/explain.ts'
import { addExploreCommand } from './commands/explore.ts'
import { addHistoryCommand } from './commands/history.ts'
import { addImportCommand } from './commands/import.ts'
import { addInitCommand } from './commands/init.ts'
import { addReportCommand } from './commands/report.ts'
import { addRunCommand } from './commands/run.ts'
import { addSegmentCommand } from './commands/segment.ts'
import { addStabilityCommand } from './commands/stability.ts'
import { addSyncCommand } from './commands/sync.ts'
import type { Terminal } from './console/terminal.ts'
import { VERSION } from './version.ts'

/** Registers one command on the program. */
type AddCommand = (program: Command, context: CommandContext) => void

/** What every command gets: where to write, and ways to end other than with exit code 0. */
export interface CommandContext {
  readonly terminal: Terminal
  setExitCode(code: number): void
  /**
   * Says in some words what is kept when the command is interrupted from now on, and how to go on. Before: nothing was
   * changed.
   */
  ifStopped(words: string): void
}

const COMMANDS: readonly AddCommand[] = [
  addDemoCommand,
  addInitCommand,
  addImportCommand,
  addExploreCommand,
  addSegmentCommand,
  addStabilityCommand,
  addExplainCommand,
  addReportCommand,
  addRunCommand,
  addSyncCommand,
  addCrmCommand,
  addHistoryCommand,
  addDoctorCommand,
  addCompletionCommand,
]

/** The whole command line as data; nothing runs until `parseAsync`. */
export function buildProgram(
  terminal: Terminal,
  setExitCode: (code: number) => void,
  ifStopped: (words: string) => void = () => undefined,
): Command {
  const program = new Command('clientele')
    .description('Customer segmentation for online shops: orders in, a playbook and CRM tags out.')
    .version(VERSION)
    .option('--quiet', 'no progress')
    .option('--verbose', 'show where an error comes from')
    .option('--no-color', 'plain text (NO_COLOR works too)')
    .showSuggestionAfterError(false)
    .addHelpText(
      'after',
      `
Examples:
  clientele demo                             a synthetic shop, the whole way
  clientele import --preset olist ./olist    files into a shop database, shop.db
  clientele run --month 2018-07              the monthly job on it
  clientele explore --source shop.db         what the data say, in SQL

Exit codes: 0 done, 1 unexpected failure, 2 wrong use, configuration or input,
3 stopped by a safety brake, 4 done, but some records were rejected,
130 and 143 stopped by Ctrl-C and SIGTERM.`,
    )
  for (const add of COMMANDS) add(program, { terminal, setExitCode, ifStopped })
  for (const command of everyCommand(program))
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      // the help of a command that was left incomplete; refusals are said once, by main
      writeErr: (text) => (text.startsWith('Usage:') ? terminal.err(text) : undefined),
      getOutHelpWidth: () => terminal.columns,
    })
  return program
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((child) => everyCommand(child))]
}
