import { resolve } from 'node:path'
import { type RecognisedFiles, recogniseFiles, type TransactionMap } from '@clientele/sql-eda'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import { confirmRoles } from './confirm-roles.ts'
import type { Conversation } from './conversation.ts'
import type { Candidate } from './find-candidates.ts'
import type { InitFlags } from './init-flags.ts'

/** Files, and how they are to be imported. */
export interface UnderstoodFiles
  extends Pick<RecognisedFiles, 'paths' | 'preset' | 'reason' | 'meta' | 'currencySign'> {
  /** Which column is what, where no preset says it. */
  readonly map: TransactionMap | undefined
}

/**
 * Finds out how files are to be read, and has a guess confirmed.
 *
 * @throws CliError `ANSWER_MISSING` when the columns cannot be told and nobody can be asked
 */
export async function understandFiles(
  candidate: Candidate,
  flags: InitFlags,
  terminal: Pick<Terminal, 'cwd' | 'signal'>,
  conversation: Conversation,
): Promise<UnderstoodFiles> {
  const { encoding, columns, preset, map } = flags
  const found = await recogniseFiles({
    paths: candidate.paths.map((path) => resolve(terminal.cwd, path)),
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
    signal: terminal.signal,
  })
  if (map !== undefined)
    return { ...found, preset: 'transactions', map, reason: 'The columns are those of --map.' }
  const told = preset === undefined ? found : { ...found, preset }
  if (told.preset !== null) {
    conversation.say(told.reason)
    return { ...told, map }
  }
  if (columns === undefined && found.header.some(looksLikeData))
    throw new CliError(
      'ANSWER_MISSING',
      `The first line of ${found.paths.length === 1 ? 'the file' : 'the files'} looks like data and not like column names; name every column with --columns customer,date,amount.`,
    )
  conversation.say(found.reason)
  return { ...found, map: await confirmRoles(found, conversation) }
}

/** A number, a date or an address, as no column is called. */
const looksLikeData = (name: string): boolean => /@|^\s*["']?[\d.,:/\-\s]+["']?\s*$/.test(name)
