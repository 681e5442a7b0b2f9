import { Command } from 'commander'
import type { Terminal } from './console/terminal/terminal.ts'
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

/** By name, in the order of the help. Each is imported when it is asked for: all of them take longer than most do their work. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['demo', async () => (await import('./commands/demo.ts')).addDemoCommand],
  ['init', async () => (await import('./commands/init.ts')).addInitCommand],
  ['import', async () => (await import('./commands/import.ts')).addImportCommand],
  ['explore', async () => (await import('./commands/explore.ts')).addExploreCommand],
  ['segment', async () => (await import('./commands/segment.ts')).addSegmentCommand],
  ['stability', async () => (await import('./commands/stability.ts')).addStabilityCommand],
  ['explain', async () => (await import('./commands/explain.ts')).addExplainCommand],
  ['report', async () => (await import('./commands/report.ts')).addReportCommand],
  ['run', async () => (await import('./commands/run.ts')).addRunCommand],
  ['sync', async () => (await import('./commands/sync.ts')).addSyncCommand],
  ['crm', async () => (await import('./commands/crm.ts')).addCrmCommand],
  ['history', async () => (await import('./commands/history.ts')).addHistoryCommand],
  ['doctor', async () => (await import('./commands/doctor.ts')).addDoctorCommand],
  ['completion', async () => (await import('./commands/completion.ts')).addCompletionCommand],
])

/**
 * The command line as data; nothing runs until `parseAsync`.
 *
 * @param argv what will be parsed: the command that it names is then the only one; default: all of them
 */
export async function buildProgram(
  terminal: Terminal,
  setExitCode: (code: number) => void,
  ifStopped: (words: string) => void = () => undefined,
  argv: readonly string[] = [],
): Promise<Command> {
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
  const adds = await Promise.all(commandsNeeded(argv).map((load) => load()))
  for (const add of adds) add(program, { terminal, setExitCode, ifStopped })
  for (const command of everyCommand(program))
    command.exitOverride().configureOutput({
      writeOut: terminal.out,
      // the help of a command that was left incomplete; refusals are said once, by main
      writeErr: (text) => (text.startsWith('Usage:') ? terminal.err(text) : undefined),
      getOutHelpWidth: () => terminal.columns,
    })
  return program
}

/** Completion knows every command, and so do the help of the whole and the answer to a name that there is not. */
function commandsNeeded(argv: readonly string[]): (() => Promise<AddCommand>)[] {
  const name = argv.find((word) => !word.startsWith('-'))
  if (name === undefined && argv.some((word) => word === '--version' || word === '-V')) return []
  const load = name === undefined || name === 'completion' ? undefined : COMMANDS.get(name)
  return load === undefined ? [...COMMANDS.values()] : [load]
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((child) => everyCommand(child))]
}
