import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Confirmation, CrmError, readMembersStream } from '@clientele/crm-sync'
import { parseMonth } from '../dates/calendar-month.ts'
import { CliError } from '../errors.ts'
import { membersRunId } from './run-id.ts'
import type { SyncRequest } from './sync-members.ts'

/** What is to be on the contacts, from the members file and the month of the options. */
export async function readRequest(
  { members, issue }: { readonly members: string; readonly issue?: string },
  cwd: string,
): Promise<SyncRequest> {
  const month = issue === undefined ? null : parseMonth(issue)
  return { ...(await readMembersFile(members, cwd)), issue: month }
}

/** Reads a members file and names its sync by what was read, in one go: a file that is replaced meanwhile is read whole. */
async function readMembersFile(
  file: string,
  cwd: string,
): Promise<Pick<SyncRequest, 'members' | 'runId' | 'isUnchanged'>> {
  const path = resolve(cwd, file)
  const digest = createHash('sha256')
  try {
    const before = await fileVersion(path)
    const members = await readMembersStream(hashed(createReadStream(path), digest))
    const isUnchanged = async (): Promise<boolean> => (await fileVersion(path).catch(() => null)) === before
    return { members, runId: membersRunId(digest), isUnchanged }
  } catch (cause) {
    if (cause instanceof CrmError) throw cause
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `Members file ${file} cannot be read; make one with "clientele segment --members".`,
      { cause },
    )
  }
}

/** What tells a file from one that took its place, or was written anew. */
async function fileVersion(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path)
  return `${ino} ${size} ${mtimeMs}`
}

async function* hashed(chunks: AsyncIterable<Buffer>, digest: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    digest.update(chunk)
    yield chunk
  }
}

/** The word of the user: `--plan` with a hash, or `--yes`. */
export function readConfirmation(flags: { readonly plan?: string; readonly yes?: boolean }): Confirmation {
  if (flags.plan !== undefined) return { planHash: flags.plan }
  if (flags.yes) return { yes: true }
  throw new CliError(
    'USAGE',
    'Nothing is written without a word from you; say --yes, or --plan with the hash that "sync plan" printed.',
  )
}

/** `--deadline` in milliseconds; none when it is not given. */
export function readDeadline(minutes: string | undefined): number | undefined {
  if (minutes === undefined) return undefined
  const deadlineMs = Number(minutes) * 60_000
  if (/^\d+(\.\d+)?$/.test(minutes) && deadlineMs >= 1 && deadlineMs <= LONGEST_DEADLINE_MS) return deadlineMs
  throw new CliError('OPTION_INVALID', `--deadline "${minutes}" is not a number of minutes up to 10080.`)
}

const LONGEST_DEADLINE_MS = 7 * 24 * 60 * 60_000
