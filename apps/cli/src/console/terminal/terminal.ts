import { relative } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { takeSecrets } from '../../runtime/take-secrets.ts'
import { type ColorSupport, colors, wantsColor } from './colors.ts'
import { Interrupted, type Interruption, interruptedExitCode, interruptionBy } from './interruption.ts'
import { liveLine } from './live-line.ts'
import { printable } from './printable.ts'

/** Where a person is asked something and answers. */
export interface Dialogue {
  readonly input: Readable
  readonly output: Writable
}

/** Where a command reads its surroundings and writes: results to `out`, prose and progress to `err`. */
export interface Terminal extends Interruption {
  readonly cwd: string
  /** How the user calls this program: `clientele`, or `node` with the path of the built file. */
  readonly program: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Width in characters that results may use. */
  readonly columns: number
  /** Width of the screen that progress is drawn on, as it is now. */
  readonly screenColumns: number
  /** Whether progress may rewrite its line. */
  readonly interactive: boolean
  readonly color: ColorSupport
  /** Whether the user wants no progress. */
  readonly quiet: boolean
  /** Milliseconds from some moment on, for saying how long work takes and nothing else. */
  now(): number
  /** Absent where nobody can be asked. */
  readonly dialogue?: Dialogue
  out(text: string): void
  err(text: string): void
  /** Draws the line of progress in place of the one before; whatever is written next takes it away. */
  draw(line: string): void
}

/** Widths that tables are made for; a line of a wider screen would be hard to follow. */
const COLUMNS = { least: 40, most: 200, unknown: 80 } as const

/**
 * The terminal of the running process. The first Ctrl-C or SIGTERM aborts its signal, a second one ends the process at
 * once. A reader that closes the pipe early, as `head` does, is no failure: what follows goes nowhere.
 */
export function processTerminal(argv: readonly string[]): Terminal {
  const { stdout, stderr, env } = process
  const isDumb = env.TERM === 'dumb'
  const isScreen = stderr.isTTY === true && !isDumb
  const line = liveLine((text) => void stderr.write(text), isScreen)
  const writeTo = (stream: Writable): ((text: string) => void) => {
    stream.on('error', ignoreClosedPipe)
    return (text) => {
      line.clear()
      if (stream.writable) stream.write(printable(text))
    }
  }
  const err = writeTo(stderr)
  // the library of the conversation reads it there
  if (argv.includes('--no-color')) env.NO_COLOR = '1'
  const isColored = wantsColor({ argv, env, isScreen: isScreen && stdout.isTTY === true })
  return {
    ...interruptionBy(stopSignal(), err),
    cwd: process.cwd(),
    program: programName(process.argv[1] ?? '', process.cwd()),
    env: takeSecrets(env),
    columns: Math.max(COLUMNS.least, Math.min(stdout.columns ?? COLUMNS.unknown, COLUMNS.most)),
    get screenColumns() {
      return stderr.columns ?? COLUMNS.unknown
    },
    interactive: isScreen,
    color: colors(isColored),
    quiet: argv.includes('--quiet'),
    now: () => performance.now(),
    out: writeTo(stdout),
    err,
    draw: (text) => line.draw(printable(text)),
    ...(process.stdin.isTTY === true && isScreen
      ? { dialogue: { input: process.stdin, output: stderr } }
      : {}),
  }
}

/** One press of Ctrl-C may arrive twice: from the terminal, and from `npm` or whoever else started this process. */
const ECHO_MS = 250

function stopSignal(): AbortSignal {
  const stop = new AbortController()
  let first = Number.POSITIVE_INFINITY
  for (const by of ['SIGINT', 'SIGTERM'] as const)
    process.on(by, () => {
      if (performance.now() - first > ECHO_MS) process.exit(interruptedExitCode(stop.signal))
      first = Math.min(first, performance.now())
      stop.abort(new Interrupted(by))
    })
  return stop.signal
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

function programName(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return file.endsWith('.js') ? `node ${path.length < file.length ? path : file}` : 'clientele'
}
