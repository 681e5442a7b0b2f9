import { type Command, CommanderError } from 'commander'
import { interruptedExitCode } from './console/terminal/interruption.ts'
import type { Terminal } from './console/terminal/terminal.ts'
import { welcome } from './console/welcome.ts'
import { CliError, EXIT } from './errors.ts'
import { buildProgram } from './program.ts'

/** Error classes of the packages: each carries a stable `code` and a sentence meant for the user. */
const KNOWN_ERRORS = new Set(['EngineError', 'SqlEdaError', 'ReportError', 'CrmError'])

/** Words that say nothing of what is to be done. */
const GLOBAL_FLAGS = new Set(['--quiet', '--verbose', '--no-color'])

/** Refusals that pass by themselves: nothing was wrong with what the user asked. */
const PASSING = new Set(['RATE_LIMITED', 'NO_ANSWER', 'JOURNAL_BUSY', 'JOURNAL_UNWRITABLE', 'ABORTED'])

/**
 * Runs one command and gives its exit code; a refusal becomes one line on the error stream. An interrupted command that
 * does not end by itself is left: the caller then has to end the process.
 *
 * @param argv the words after the program's name.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv.every((word) => GLOBAL_FLAGS.has(word))) {
    terminal.out(welcome(terminal))
    return EXIT.done
  }
  let exitCode: number = EXIT.done
  let kept = 'nothing was changed, run the command again'
  const program = await buildProgram(
    terminal,
    (code) => {
      exitCode = code
    },
    (words) => {
      kept = words
    },
    argv,
  )
  const stopped = async (): Promise<number> => {
    terminal.err(`clientele: stopped; ${kept}. [STOPPED]\n`)
    return interruptedExitCode(terminal.signal)
  }
  const ended = program.parseAsync(argv, { from: 'user' }).then(
    () => async () => exitCode,
    (error: unknown) => () =>
      terminal.signal.aborted ? stopped() : report(error, { program, argv, terminal }),
  )
  const conclude = await Promise.race([ended, terminal.overdue.then(() => stopped)])
  return await conclude()
}

async function report(
  error: unknown,
  {
    program,
    argv,
    terminal,
  }: { readonly program: Command; readonly argv: readonly string[]; readonly terminal: Terminal },
): Promise<number> {
  const verbose = argv.includes('--verbose')
  const line = (message: string, code: string | null): void =>
    terminal.err(`clientele: ${message} [${code}]\n`)
  if (error instanceof CommanderError) {
    // help and version end through an exception too
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') return EXIT.wrongUse
    const { usageWords } = await import('./console/usage-words.ts')
    line(usageWords(program, argv, error), 'USAGE')
    return EXIT.wrongUse
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (error instanceof CliError || (error instanceof Error && KNOWN_ERRORS.has(error.name))) {
    line(error.message, code)
    if (verbose && error.stack) terminal.err(`${error.stack}\n`)
    if (error instanceof CliError) return error.exitCode
    return code !== null && PASSING.has(code) ? EXIT.unexpected : EXIT.wrongUse
  }
  // the message of an error that is not ours may hold anything, customers included
  line(`unexpected failure (${error instanceof Error ? error.name : typeof error}).`, 'UNEXPECTED')
  terminal.err(
    error instanceof Error && verbose ? `${error.stack}\n` : 'Run again with --verbose to see where.\n',
  )
  return EXIT.unexpected
}
