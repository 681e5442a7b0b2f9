import { CommanderError } from 'commander'
import type { Terminal } from './console/terminal.ts'
import { CliError, EXIT } from './errors.ts'
import { buildProgram } from './program.ts'

/** Error classes of the packages: each carries a stable `code` and a sentence meant for the user. */
const KNOWN_ERRORS = new Set(['EngineError', 'SqlEdaError', 'ReportError', 'CrmError'])

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
  if (error instanceof CommanderError) {
    // help and version end through an exception too
    if (error.exitCode === 0) return EXIT.done
    terminal.err(`clientele: ${error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')} [USAGE]\n`)
    return EXIT.wrongUse
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (error instanceof CliError || (error instanceof Error && KNOWN_ERRORS.has(error.name))) {
    terminal.err(`clientele: ${error.message} [${code}]\n`)
    if (verbose && error.stack) terminal.err(`${error.stack}\n`)
    return error instanceof CliError ? error.exitCode : EXIT.wrongUse
  }
  if (terminal.signal.aborted) {
    terminal.err('clientele: stopped; nothing is half written, run the command again. [STOPPED]\n')
    return EXIT.unexpected
  }
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(`clientele: unexpected failure: ${message.split('\n')[0]} [UNEXPECTED]\n`)
  terminal.err(
    error instanceof Error && verbose ? `${error.stack}\n` : 'Run again with --verbose to see where.\n',
  )
  return EXIT.unexpected
}
