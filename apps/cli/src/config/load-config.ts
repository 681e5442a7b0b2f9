import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { CliError } from '../errors.ts'
import { faultWords } from './fault-words.ts'
import { nearKeys } from './near-keys.ts'
import { type Config, configSchema } from './schema.ts'

/** Names looked for in the working folder, first hit wins. */
export const CONFIG_NAMES: readonly string[] = [
  'clientele.config.ts',
  'clientele.config.mjs',
  'clientele.config.json',
]

/** A configuration and the folder its relative paths start from. */
export interface LoadedConfig {
  readonly config: Config
  readonly folder: string
  /** The file it came from, or null when there is none. */
  readonly file: string | null
}

/**
 * Loads and checks the configuration: `path` when given, else the first of `clientele.config.{ts,mjs,json}` in
 * `cwd`, else an empty one.
 *
 * @throws CliError `CONFIG_NOT_FOUND` when `path` does not exist, `CONFIG_BROKEN` when the file cannot be read or
 *   does not fit the schema; the message names the key.
 */
export async function loadConfig(cwd: string, path?: string): Promise<LoadedConfig> {
  const file =
    path === undefined ? CONFIG_NAMES.map((name) => join(cwd, name)).find(existsSync) : resolve(cwd, path)
  if (file === undefined) return { config: {}, folder: cwd, file: null }
  if (!existsSync(file))
    throw new CliError(
      'CONFIG_NOT_FOUND',
      `Configuration ${path} does not exist; check --config or leave it out.`,
    )
  const parsed = configSchema.safeParse(await readConfigValue(file))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const key = issue?.path.join('.') || 'the file'
    throw new CliError(
      'CONFIG_BROKEN',
      `Configuration ${file}: ${key}: ${issue === undefined ? 'is not valid' : faultWords(issue)}${nearWords(issue)}; correct it and run again.`,
    )
  }
  return { config: parsed.data, folder: dirname(file), file }
}

/** For a key that does not exist: those that may have been meant. */
function nearWords(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code !== 'unrecognized_keys') return ''
  const near = nearKeys(issue.path, issue.keys[0] ?? '')
  return near.length === 0 ? '' : ` (near ones are ${near.join(', ')})`
}

async function readConfigValue(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8'))
    const module: { default?: unknown } = await import(pathToFileURL(file).href)
    return module.default
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new CliError(
      'CONFIG_BROKEN',
      `Configuration ${file} cannot be read (${reason}); correct it and run again.`,
      { cause },
    )
  }
}
