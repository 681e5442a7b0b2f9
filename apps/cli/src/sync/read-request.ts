import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Confirmation, readMembers } from '@clientele/crm-sync'
import { CliError } from '../errors.ts'
import { parseMonth } from '../month/calendar-month.ts'
import { membersRunId } from './run-id.ts'
import type { SyncRequest } from './sync-members.ts'

/** What is to be on the contacts, from the members file and the month of the options. */
export async function readRequest(
  { members, issue }: { readonly members: string; readonly issue?: string },
  cwd: string,
): Promise<SyncRequest> {
  const month = issue === undefined ? null : parseMonth(issue)
  const csv = await readMembersFile(members, cwd)
  return { members: readMembers(csv), issue: month, runId: membersRunId(csv) }
}

async function readMembersFile(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8')
  } catch (cause) {
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `Members file ${file} cannot be read; make one with "clientele segment --members".`,
      { cause },
    )
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
