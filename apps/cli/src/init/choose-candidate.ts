import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDatabaseUrl } from '@clientele/sql-eda'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import type { Conversation } from './conversation.ts'
import { type Candidate, findCandidates, kindOfPath } from './find-candidates.ts'

/**
 * The source that is named, or the one that is found, or of several the one that is chosen.
 *
 * @param named paths, an address or `env:NAME`; empty to look in the working folder
 * @param target database that files are imported into: beside another source, it is the earlier import of that
 * @throws CliError `SOURCE_NOT_FOUND` for a path that does not exist, or when nothing is found
 */
export async function chooseCandidate(
  named: readonly string[],
  target: string,
  terminal: Pick<Terminal, 'cwd' | 'env'>,
  conversation: Conversation,
): Promise<Candidate> {
  if (named.length > 0) return await namedCandidate(named, terminal.cwd)
  const all = await findCandidates(terminal)
  const hasOthers = all.some(({ kind, name }) => kind !== 'address' && name !== target)
  const others = all.filter(({ name }) => !hasOthers || name !== target)
  const earlier = all
    .filter((one) => !others.includes(one))
    .map((one) => ({ ...one, label: `${one.label} (an earlier import)` }))
  // last, as it forgot what files say: the sign beside the amounts, and how the next export is read
  const found = conversation.isHeld ? [...others, ...earlier] : others
  const [first, second] = found
  if (first === undefined)
    throw new CliError(
      'SOURCE_NOT_FOUND',
      'There is no CSV or TSV file and no database in this folder or in its folders, and DATABASE_URL is not set; name files, a database or an address.',
    )
  if (second === undefined) return first
  const name = await conversation.choose({
    message: 'Which of these is the shop?',
    options: found.map((one) => ({ value: one.name, label: one.label })),
    proposed: conversation.isHeld ? first.name : null,
    flag: `one of them as argument: ${found.map((one) => one.name).join(', ')}`,
  })
  return found.find((one) => one.name === name) ?? first
}

async function namedCandidate(named: readonly string[], cwd: string): Promise<Candidate> {
  const [only = '', another] = named
  if (another === undefined && (isDatabaseUrl(only) || /^env:\w+$/.test(only)))
    return { kind: 'address', name: only, label: only.startsWith('env:') ? only : 'the address', paths: [] }
  for (const path of named) {
    const kind = await kindOfPath(resolve(cwd, path))
    if (kind === null) throw new CliError('SOURCE_NOT_FOUND', `${path} does not exist; check the path.`)
    if (kind === 'file' && another === undefined && (await isSqlite(resolve(cwd, path))))
      return { kind: 'database', name: path, label: path, paths: [path] }
  }
  return {
    kind: 'files',
    name: named.join(' '),
    label: named.join(', '),
    paths: named.map((path) => join(path)),
  }
}

async function isSqlite(path: string): Promise<boolean> {
  try {
    const handle = await open(path)
    try {
      const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0)
      return buffer.toString('latin1', 0, 15) === 'SQLite format 3'
    } finally {
      await handle.close()
    }
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'read failed'
    throw new CliError('SOURCE_NOT_FOUND', `${path} cannot be read (${reason}); check its rights.`, { cause })
  }
}
