import { CommanderError } from 'commander'
import type { Terminal } from './console/terminal.ts'
import { CliError, EXIT } from './errors.ts'
import { buildProgram } from './program.ts'

/** Error classes of the packages: each carries a stable `code` and a sentence meant for the user. */
const KNOWN_ERRORS = new Set(['EngineError', 'SqlEdaError', 'ReportError', 'CrmError'])

/** Refusals that pass by themselves: nothing was wrong with what the user asked. */
const PASSING = new Set(['RATE_LIMITED', 'NO_ANSWER', 'JOURNAL_BUSY', 'JOURNAL_UNWRITABLE', 'ABORTED'])

/**
 * Runs one command and gives its exit code; a refusal becomes one line on the error stream.
 *
 * @param argv the words after the program's name.
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.done
  const program = buildProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return report(error, terminal, argv.includes('--verbose'))
  }
}

function report(error: unknown, terminal: Terminal, verbose: boolean): number {
  const line = (message: string, code: string | null): void =>
    terminal.err(`clientele: ${message} [${code}]\n`)
  if (terminal.signal.aborted) {
    line('stopped; nothing is half written, run the command again.', 'STOPPED')
    return EXIT.unexpected
  }
  if (error instanceof CommanderError) {
    // help and version end through an exception too
    if (error.exitCode === 0) return EXIT.done
    if (error.code === 'commander.help') return EXIT.wrongUse
    line(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '), 'USAGE')
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
