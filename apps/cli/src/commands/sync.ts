import {
  type PlanScope,
  planDocument,
  refuseBusyJournal,
  syncOutcomeDocument,
  syncPlanDocument,
} from '@clientele/crm-sync'
import type { Command } from 'commander'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatDeadLetters, formatOutcome, formatPlan } from '../console/sync/sync.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { deadLettersDocument } from '../documents/dead-letters-document.ts'
import { CliError } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { connectCrm, crmEmails, refuseBadAddress } from '../sync/connect-crm.ts'
import { type JournalFlags, journalPlace, onJournal, withCrm, withJournal } from '../sync/journal-options.ts'
import { outcomeExitCode } from '../sync/outcome-exit-code.ts'
import { readConfirmation, readDeadline, readRequest } from '../sync/read-request.ts'
import { applyPlan, planMembers, type SyncRequest } from '../sync/sync-members.ts'
import { addAuditCommand } from './sync-audit.ts'
import { addCustomerCommands } from './sync-customer.ts'
import { addExportCommand } from './sync-export.ts'
import { addProbeCommand } from './sync-probe.ts'
import { addVerifyCommands } from './sync-verify.ts'

interface SyncFlags extends JournalFlags {
  readonly members: string
  readonly issue?: string
  readonly plan?: string
  readonly yes?: boolean
  readonly deadline?: string
}

export function addSyncCommand(program: Command, context: CommandContext): void {
  const sync = program
    .command('sync')
    .description('put segment tags on CRM contacts: first the plan, then the writes')
  withHelp(
    withMembers(sync.command('plan').description('the exact list of CRM writes; writes nothing')),
    context.terminal,
    {
      reads: 'the members file and the journal, which says what the CRM holds',
      writes: 'nothing but a journal, where there is none',
      examples: [
        'clientele sync plan --members playbooks/2018-07/members.csv --issue 2018-07',
        'clientele sync plan --members members.csv --json',
      ],
      page: 'docs/connect-crm.md',
    },
  ).action((flags: SyncFlags) => plan(flags, context))
  withHelp(
    withConfirmation(sync.command('apply').description('execute a plan; running it again writes nothing')),
    context.terminal,
    {
      reads: 'the members file and the journal; who has opted out in the CRM',
      writes: 'the tags of the contacts that differ, and the journal',
      examples: [
        'clientele sync apply --members members.csv --yes',
        'clientele sync apply --members members.csv --plan 4f2a --deadline 30',
      ],
      notes: ['The token comes from CLIENTELE_CRM_TOKEN.'],
      page: 'docs/sync-failures.md',
    },
  ).action((flags: SyncFlags) => apply(flags, 'all', context))
  withHelp(
    withJournal(sync.command('dead-letters').description('the contacts that the CRM refused, and why')),
    context.terminal,
    {
      reads: 'the journal',
      writes: 'nothing',
      examples: ['clientele sync dead-letters'],
      page: 'docs/sync-failures.md',
    },
  ).action((flags: JournalFlags) => deadLetters(flags, context))
  withHelp(
    withConfirmation(
      sync.command('replay').description('write the contacts that the CRM refused once more, and no others'),
    ),
    context.terminal,
    {
      reads: 'the members file and the journal',
      writes: 'the contacts that the CRM refused, and the journal',
      examples: ['clientele sync replay --members members.csv --yes'],
      page: 'docs/sync-failures.md',
    },
  ).action((flags: SyncFlags) => apply(flags, 'dead-letters', context))
  addExportCommand(sync, context)
  addProbeCommand(sync, context)
  addVerifyCommands(sync, context)
  addCustomerCommands(sync, context)
  addAuditCommand(sync, context)
}

function withMembers(command: Command): Command {
  return withCrm(
    command
      .requiredOption('--members <file>', 'members file of "clientele segment" or "clientele run"')
      .option('--issue <month>', 'month in whose name is written: YYYY-MM'),
  )
}

function withConfirmation(command: Command): Command {
  return withMembers(command)
    .option('--plan <hash>', 'the plan you read; releases its brakes too')
    .option('--yes', 'any plan that no brake stops')
    .option('--deadline <minutes>', 'longest time for the writes; running it again does the rest')
}

async function plan(flags: SyncFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  refuseBadAddress(settings.crm, flags, terminal)
  const emails = await crmEmails(settings.crm, flags, terminal)
  const { scores } = settings.crm
  const request = { ...(await readRequest(flags, terminal.cwd)), emails, scores }
  await onJournal(flags, context, (journal) => {
    const planned = planMembers(request, journal)
    if (flags.json) printJson(terminal, syncPlanDocument, planDocument(planned))
    else terminal.out(formatPlan(planned, terminal))
  })
}

async function apply(flags: SyncFlags, scope: PlanScope, context: CommandContext): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const [confirmation, deadlineMs] = [readConfirmation(flags), readDeadline(flags.deadline)]
  // Before the members are read, which can be many.
  refuseBusyJournal(journalPlace(settings, flags, terminal))
  const emails = await crmEmails(settings.crm, flags, terminal)
  const { scores } = settings.crm
  const request = { ...(await readRequest(flags, terminal.cwd)), emails, scores }
  // Before a journal is made for a CRM that will not be written.
  const adapter = await connectCrm(settings.crm, flags, terminal, emails)
  await onJournal(flags, context, async (journal) => {
    const planned = planMembers(request, journal, scope)
    const progress = progressOn(terminal, { silent: flags.json })
    const target = { adapter, journal, confirmation, deadlineMs, consent: settings.crm.consent }
    await refuseReplaced(request, flags.members)
    const outcome = await applyPlan(planned, target, terminal, progress)
    if (flags.json) printJson(terminal, syncOutcomeDocument, outcome)
    else terminal.out(formatOutcome(outcome, terminal))
    context.setExitCode(outcomeExitCode(outcome, terminal.signal))
    if (!(await request.isUnchanged()))
      terminal.err(
        `clientele: ${flags.members} was replaced during the sync, which wrote what it had read; sync again.\n`,
      )
  })
}

/** Before the first write, a members file that changed since it was read is refused. */
async function refuseReplaced({ isUnchanged }: SyncRequest, file: string): Promise<void> {
  if (await isUnchanged()) return
  throw new CliError('SOURCE_CHANGED', `Members file ${file} was replaced while it was read; plan again.`)
}

async function deadLetters(flags: JournalFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  await onJournal(
    flags,
    context,
    (journal) => {
      const letters = journal.deadLetters()
      if (flags.json)
        printJson(terminal, deadLettersDocument, { schemaVersion: 1, deadLetters: [...letters] })
      else terminal.out(formatDeadLetters(letters, terminal))
    },
    { mustExist: true },
  )
}
