import { colors } from '../../src/console/colors.ts'
import type { Terminal } from '../../src/console/terminal.ts'

/** A terminal whose output is kept. */
export interface MemoryTerminal extends Terminal {
  readonly output: { out: string; err: string }
}

/** A terminal of 80 columns without colour in `cwd`; nothing of the machine's environment is seen. */
export function memoryTerminal(
  cwd: string,
  options: { env?: Record<string, string>; signal?: AbortSignal; quiet?: boolean } = {},
): MemoryTerminal {
  const output = { out: '', err: '' }
  return {
    cwd,
    program: 'clientele',
    env: options.env ?? {},
    columns: 80,
    interactive: false,
    color: colors(false),
    quiet: options.quiet ?? false,
    signal: options.signal ?? new AbortController().signal,
    out: (text) => {
      output.out += text
    },
    err: (text) => {
      output.err += text
    },
    output,
  }
}
