import { readFile } from 'node:fs/promises'
import { CliError } from '../errors.ts'

/**
 * The text of a file that a key of the configuration names, without a byte order mark; null where it is not UTF-8.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read
 */
export async function readShopFile(key: 'actions' | 'contacts', file: string): Promise<string | null> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (cause) {
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `The ${key} file ${file} cannot be read; check "${key}" in the configuration.`,
      { cause },
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
