import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDatabaseUrl } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'

/**
 * Where a database is, as a configuration or an option names it.
 *
 * @param text a path, also as a `file:` URL; an address such as `postgresql://user@host/shop`; or `env:NAME`, for either of them in an
 *   environment variable, where a password is out of sight
 * @param folder where relative paths start
 * @returns an absolute path or an address
 * @throws CliError `SOURCE_NOT_FOUND` when the variable is not set
 * @example databaseLocation('env:SHOP_DATABASE_URL', '/home/ana', { SHOP_DATABASE_URL: 'mysql://ana@db/shop' })
 */
export function databaseLocation(
  text: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const name = /^env:(\w+)$/.exec(text)?.[1]
  if (name === undefined) return place(text, folder)
  const value = env[name]
  if (value === undefined || value === '')
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `The environment variable ${name}, which is to hold the place of a database, is not set; set it or name the place itself.`,
    )
  return place(value, folder)
}

function place(text: string, folder: string): string {
  if (/^file:/i.test(text) && URL.canParse(text)) return fileURLToPath(text)
  return isDatabaseUrl(text) ? text : resolve(folder, text)
}
