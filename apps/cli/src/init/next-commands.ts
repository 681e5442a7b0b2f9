import { basename, relative } from 'node:path'
import { CONFIG_NAMES } from '../config/load-config.ts'

export interface NextCommandsOptions {
  /** How this program is called. */
  readonly program: string
  /** The configuration that was written. */
  readonly file: string
  readonly cwd: string
  readonly month: string
  /** Variables that the configuration names and the environment does not have yet. */
  readonly env: Readonly<Record<string, string>>
}

/** The two commands to type next, and before them what they need in the environment. */
export function nextCommands({ program, file, cwd, month, env }: NextCommandsOptions): readonly string[] {
  const path = relative(cwd, file)
  const config = CONFIG_NAMES.includes(path) ? '' : ` --config ${quoted(path || basename(file))}`
  return [
    ...Object.keys(env).map((name) => `export ${name}='the address that you gave'`),
    `${program} explore --html exploration.html${config}`,
    `${program} run --month ${month}${config}`,
  ]
}

const quoted = (path: string): string => (/\s/.test(path) ? `"${path}"` : path)
