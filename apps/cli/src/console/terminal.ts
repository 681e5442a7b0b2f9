import { relative } from 'node:path'
import { takeSecrets } from '../runtime/take-secrets.ts'
import type { ColorSupport } from './colors.ts'
import { colors } from './colors.ts'
import { printable } from './printable.ts'

/** Where a command reads its surroundings and writes: results to `out`, prose and progress to `err`. */
export interface Terminal {
  readonly cwd: string
  /** How the user calls this program: `clientele`, or `node` with the path of the built file. */
  readonly program: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Width in characters that tables may use. */
  readonly columns: number
  /** Whether progress may rewrite its line. */
  readonly interactive: boolean
  readonly color: ColorSupport
  /** Whether the user wants no progress. */
  readonly quiet: boolean
  /** Aborted when the user interrupts the command. */
  readonly signal: AbortSignal
  out(text: string): void
  err(text: string): void
}

/** The terminal of the running process; `signal` aborts on the first Ctrl-C or SIGTERM. */
export function processTerminal(argv: readonly string[]): Terminal {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupted.abort(new Error(`stopped by ${signal}`)))
  const plain = argv.includes('--no-color') || (process.env.NO_COLOR ?? '') !== ''
  return {
    cwd: process.cwd(),
    program: programName(process.argv[1] ?? '', process.cwd()),
    env: takeSecrets(process.env),
    columns: Math.max(60, Math.min(process.stdout.columns ?? 80, 120)),
    interactive: process.stderr.isTTY === true,
    color: colors(!plain && process.stdout.isTTY === true && process.stderr.isTTY === true),
    signal: interrupted.signal,
    quiet: argv.includes('--quiet'),
    out: (text) => void process.stdout.write(printable(text)),
    err: (text) => void process.stderr.write(printable(text)),
  }
}

function programName(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return file.endsWith('.js') ? `node ${path.length < file.length ? path : file}` : 'clientele'
}
