import type { ActionsFile } from '@clientele/report'
import { CliError } from '../errors.ts'
import { parseActions } from './parse-actions.ts'
import { readShopFile } from './read-shop-file.ts'

/**
 * What the shop says of its actions, from a file in YAML or JSON.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read, `ACTIONS_BROKEN` when it does not fit
 */
export async function readActionsFile(file: string): Promise<ActionsFile> {
  const text = await readShopFile('actions', file)
  const read = text === null ? { line: null, fault: 'is not UTF-8' } : parseActions(text)
  if ('given' in read) return read.given
  const place = read.line === null ? '' : `, line ${read.line}`
  throw new CliError(
    'ACTIONS_BROKEN',
    `Actions file ${file}${place}: ${read.fault}; correct it and run again.`,
  )
}
