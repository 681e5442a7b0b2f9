import { readFile } from 'node:fs/promises'
import type { ActionsFile } from '@clientele/report'
import { CliError } from '../errors.ts'
import { parseActions } from './parse-actions.ts'
import { utf8Text } from './utf8-text.ts'

/**
 * What the shop says of its actions, from a file in YAML or JSON.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when the file cannot be read, `ACTIONS_BROKEN` when it does not fit
 */
export async function readActionsFile(file: string): Promise<ActionsFile> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (cause) {
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `The actions file ${file} cannot be read; check "actions" in the configuration.`,
      { cause },
    )
  }
  const text = utf8Text(bytes)
  const read = text === null ? { line: null, fault: 'is not UTF-8' } : parseActions(text)
  if ('given' in read) return read.given
  const place = read.line === null ? '' : `, line ${read.line}`
  throw new CliError(
    'ACTIONS_BROKEN',
    `Actions file ${file}${place}: ${read.fault}; correct it and run again.`,
  )
}
