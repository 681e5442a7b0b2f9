import { relative, resolve } from 'node:path'
import type { Terminal } from '../console/terminal/terminal.ts'
import type { Conversation } from './conversation.ts'
import type { Candidate } from './find-candidates.ts'
import { importFiles } from './import-files.ts'
import type { InitFlags } from './init-flags.ts'
import { setUpDatabase } from './set-up-database.ts'
import type { SourceSetup } from './source-setup.ts'
import { understandFiles } from './understand-files.ts'

/**
 * Brings the source into a state in which it can be opened: files are imported, a database is read in place.
 *
 * @param folder where the configuration will be, from which its paths start
 */
export async function setUpSource(
  candidate: Candidate,
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
  folder: string,
): Promise<SourceSetup> {
  const fromFolder = (path: string): string =>
    relative(folder, resolve(terminal.cwd, path)).replaceAll('\\', '/') || path
  if (candidate.kind === 'files') {
    const files = await understandFiles(candidate, flags, terminal, conversation)
    return await importFiles(files, flags, terminal, conversation, fromFolder(flags.db))
  }
  const setup = await setUpDatabase(candidate, flags, terminal, conversation, fromFolder(candidate.name))
  if (!('toImport' in setup)) return setup
  const files = await understandFiles(candidate, { ...flags, preset: 'olist' }, terminal, conversation)
  const reason = setup.toImport
  return await importFiles({ ...files, reason }, flags, terminal, conversation, fromFolder(flags.db))
}
