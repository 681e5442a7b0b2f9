import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type Confirmation,
  hubSpotAdapter,
  openJournal,
  planDocument,
  readMembers,
  syncOutcomeDocument,
  syncPlanDocument,
} from '@clientele/crm-sync'
import type { Command } from 'commander'
import { loadSettings } from '../config/settings.ts'
import { progressOn } from '../console/progress.ts'
import { formatOutcome, formatPlan } from '../console/sync.ts'
import { CliError } from '../errors.ts'
import { parseMonth } from '../month/calendar-month.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { crmToken } from '../sync/crm-token.ts'
import { outcomeExitCode } from '../sync/outcome-exit-code.ts'
import { membersRunId } from '../sync/run-id.ts'
import { applyPlan, planMembers, type SyncRequest } from '../sync/sync-members.ts'
import { jsonOption } from './options.ts'

interface SyncFlags {
  readonly members: string
  readonly issue?: string
  readonly crmUrl?: string
  readonly journal?: string
  readonly config?: string
  readonly plan?: string
  readonly yes?: boolean
  readonly json?: boolean
}

export function addSyncCommand(program: Command, context: CommandContext): void {
  const sync = program
    .command('sync')
    .description('put segment tags on CRM contacts: first the plan, then the writes')
  withSyncOptions(sync.command('plan').description('the exact list of CRM writes; writes nothing'))
    .addHelpText(
      'after',
      '\nExample:\n  clientele sync plan --members playbooks/2018-07/members.csv --issue 2018-07',
    )
    .action((flags: SyncFlags) => plan(flags, context))
  withSyncOptions(sync.command('apply').description('execute a plan; running it again writes nothing'))
    .option('--plan <hash>', 'the plan you read; releases its brakes too')
    .option('--yes', 'any plan that no brake stops')
    .addHelpText(
      'after',
      '\nExamples:\n  clientele sync apply --members members.csv --yes\n\nThe token comes from CLIENTELE_CRM_TOKEN.',
    )
    .action((flags: SyncFlags) => apply(flags, context))
}

function withSyncOptions(command: Command): Command {
  return command
    .requiredOption('--members <file>', 'members file of "clientele segment" or "clientele run"')
    .option('--issue <month>', 'month in whose name is written: YYYY-MM')
    .option('--crm-url <url>', 'address of the CRM (default: crm.url of the configuration)')
    .option('--journal <file>', 'journal of the sync (default: clientele-crm.db)')
    .option('--config <file>', 'configuration')
    .addOption(jsonOption())
}

async function plan(flags: SyncFlags, { terminal }: CommandContext): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const request = await readRequest(flags, terminal.cwd)
  const journal = openJournal(
    flags.journal === undefined ? settings.journal : resolve(terminal.cwd, flags.journal),
  )
  try {
    const planned = planMembers(request, journal)
    if (flags.json) printJson(terminal, syncPlanDocument, planDocument(planned))
    else terminal.out(formatPlan(planned, terminal))
  } finally {
    journal.close()
  }
}

async function apply(flags: SyncFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const confirmation = readConfirmation(flags)
  const request = await readRequest(flags, terminal.cwd)
  const url = flags.crmUrl ?? settings.crmUrl
  if (url === null)
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'There is no CRM address; give --crm-url or set crm.url in the configuration.',
    )
  const adapter = hubSpotAdapter({ url, token: await crmToken(terminal.env) })
  await adapter.check() // before a journal is made for a CRM that will not be written
  const journal = openJournal(
    flags.journal === undefined ? settings.journal : resolve(terminal.cwd, flags.journal),
  )
  try {
    const planned = planMembers(request, journal)
    const progress = progressOn(terminal, { silent: flags.json })
    const outcome = await applyPlan(planned, { adapter, journal, confirmation }, terminal, progress)
    if (flags.json) printJson(terminal, syncOutcomeDocument, outcome)
    else terminal.out(formatOutcome(outcome, terminal))
    context.setExitCode(outcomeExitCode(outcome))
  } finally {
    journal.close()
  }
}

async function readRequest(flags: SyncFlags, cwd: string): Promise<SyncRequest> {
  const issue = flags.issue === undefined ? null : parseMonth(flags.issue)
  const csv = await readMembersFile(flags.members, cwd)
  return { members: readMembers(csv), issue, runId: membersRunId(csv) }
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

function readConfirmation(flags: SyncFlags): Confirmation {
  if (flags.plan !== undefined) return { planHash: flags.plan }
  if (flags.yes) return { yes: true }
  throw new CliError(
    'USAGE',
    'Nothing is written without a word from you; say --yes, or --plan with the hash that "sync plan" printed.',
  )
}
