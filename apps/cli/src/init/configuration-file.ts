import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { CONFIG_NAMES } from '../config/load-config.ts'
import { CliError } from '../errors.ts'
import type { InitFlags } from './init-flags.ts'

/**
 * Where the configuration is to be written.
 *
 * @returns an absolute path
 * @throws CliError `CONFIG_EXISTS` when it is there and `--force` is not given, or another would be found before it;
 *   `OPTION_INVALID` for an ending that cannot be loaded
 */
export function configurationFile({ out, format, force }: InitFlags, cwd: string): string {
  const ending = format ?? 'ts'
  const name = out ?? `clientele.config.${ending}`
  if (!/\.(ts|mjs|json)$/.test(name))
    throw new CliError('OPTION_INVALID', `--out "${name}" has to end in .ts, .mjs or .json.`)
  if (format !== undefined && (format === 'json') !== name.endsWith('.json'))
    throw new CliError(
      'OPTION_INVALID',
      `--format ${format} does not go with --out "${name}"; leave one out.`,
    )
  const file = resolve(cwd, name)
  if (existsSync(file) && force !== true)
    throw new CliError(
      'CONFIG_EXISTS',
      `${name} is there already and stays as it is; give --force to replace it, or --out for another.`,
    )
  const before = CONFIG_NAMES.slice(0, Math.max(0, CONFIG_NAMES.indexOf(basename(file)))).find(
    (one) => file === join(cwd, basename(file)) && existsSync(join(cwd, one)),
  )
  if (before !== undefined)
    throw new CliError(
      'CONFIG_EXISTS',
      `${before} is there already and would be found before ${name}; move it away, or give --out for another name.`,
    )
  return file
}
