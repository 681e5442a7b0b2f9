import { colors } from '../../src/console/terminal/colors.ts'
import { interruptionBy } from '../../src/console/terminal/interruption.ts'
import type { Terminal } from '../../src/console/terminal/terminal.ts'

/** A terminal whose output is kept. */
export interface MemoryTerminal extends Terminal {
  readonly output: { out: string; err: string }
}

/** A terminal of 80 columns without colour in `cwd`, in which no time passes; it sees nothing of the environment. */
export function memoryTerminal(
  cwd: string,
  options: { env?: Record<string, string>; signal?: AbortSignal; quiet?: boolean; columns?: number } = {},
): MemoryTerminal {
  const output = { out: '', err: '' }
  const err = (text: string): void => {
    output.err += text
  }
  return {
    ...interruptionBy(options.signal ?? new AbortController().signal, err),
    cwd,
    program: 'clientele',
    env: options.env ?? {},
    columns: options.columns ?? 80,
    screenColumns: options.columns ?? 80,
    interactive: false,
    color: colors(false),
    quiet: options.quiet ?? false,
    now: () => 0,
    out: (text) => {
      output.out += text
    },
    err,
    draw: () => undefined,
    output,
  }
}
