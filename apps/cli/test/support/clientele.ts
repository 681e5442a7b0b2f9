import { main } from '../../src/main.ts'
import { memoryTerminal } from './memory-terminal.ts'

/** What a command printed, and its exit code. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs one command in process, in `cwd`. */
export async function clientele(
  cwd: string,
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  const terminal = memoryTerminal(cwd, { env, quiet: argv.includes('--quiet') })
  const code = await main(argv, terminal)
  return { code, ...terminal.output }
}
