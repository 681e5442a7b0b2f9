import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { planDocument, refuseBusyJournal, type SyncOutcome, type SyncPlan } from '@clientele/crm-sync'
import type { Edition } from '@clientele/report'
import { isDatabaseUrl } from '@clientele/sql-eda'
import type { Command } from 'commander'
import type { z } from 'zod'
import { type CrmFlags, withCrmFlags } from '../config/crm-settings.ts'
import { databaseLocation } from '../config/database-location.ts'
import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatRun } from '../console/run.ts'
import { progressOn } from '../console/terminal/progress.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { parseMonth } from '../dates/calendar-month.ts'
import { runDocument } from '../documents/run-document.ts'
import { toSegmentDocument } from '../documents/segment-document.ts'
import { CliError } from '../errors.ts'
import { type MonthRun, runMonth } from '../month/run-month.ts'
import { printJson } from '../output/print-json.ts'
import type { PlaybookLanguage } from '../playbook/render-playbook.ts'
import type { CommandContext } from '../program.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { connectCrm, crmEmails, refuseBadAddress } from '../sync/connect-crm.ts'
import { withCrmOptions } from '../sync/journal-options.ts'
import { openSyncJournal } from '../sync/open-sync-journal.ts'
import { outcomeExitCode } from '../sync/outcome-exit-code.ts'
import { pastPush } from '../sync/past-push.ts'
import { syncMonth } from '../sync/sync-month.ts'
import { editionOption, jsonOption, languageOption, withModelOptions, withSourceOptions } from './options.ts'

interface RunFlags extends SourceOptions, CrmFlags {
  readonly month: string
  readonly lang?: PlaybookLanguage
  readonly edition?: Edition
  readonly out?: string
  readonly state?: string
  readonly journal?: string
  readonly htmlOnly?: boolean
  readonly apply?: boolean
  readonly plan?: string
  readonly json?: boolean
}

export function addRunCommand(program: Command, context: CommandContext): void {
  const command = withModelOptions(
    withSourceOptions(
      program.command('run').description('the monthly job: explore, segment, compare, playbook, sync plan'),
    ),
  )
  command
    .requiredOption('--month <month>', 'calendar month: YYYY-MM')
    .addOption(languageOption())
    .addOption(editionOption())
    .option('--out <folder>', 'where to write (default: playbooks/<month>)')
    .option('--state <place>', 'history: file or postgresql://… (default: clientele.db)')
    .option('--journal <file>', 'journal of the sync (default: clientele-crm.db)')
    .option('--html-only', 'make no PDF')
    .option('--apply', 'write the tags to the CRM, unless a brake stops the plan')
    .option('--plan <hash>', 'with --apply: only this plan; releases its brakes')
  withHelp(withCrmOptions(command).addOption(jsonOption()), context.terminal, {
    reads: 'the shop database (--source, or "source" of the configuration), the history and the journal',
    writes:
      'the playbook, members.csv and lists into --out; the month into the history; with --apply the tags into the CRM',
    examples: [
      'clientele run --month 2018-07',
      'clientele run --month 2018-07 --k auto --edition manager',
      'clientele run --month 2018-07 --apply --crm-url http://127.0.0.1:8787',
    ],
    notes: ['Running a month again changes nothing. The CRM token comes from CLIENTELE_CRM_TOKEN.'],
    page: 'docs/how-to/monthly-schedule.md',
  }).action((flags: RunFlags) => run(flags, context))
}

async function run(flags: RunFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  if (flags.plan !== undefined && !flags.apply)
    throw new CliError(
      'OPTION_INVALID',
      '--plan names the plan to execute and needs --apply; give both or neither.',
    )
  const month = parseMonth(flags.month)
  const settings = withRunPaths(await loadSettings(terminal, flags), flags, terminal)
  refuseBadAddress(settings.crm, flags, terminal)
  // Not after the whole month was computed.
  if (flags.apply) refuseBusyJournal(settings.journal)
  const emails = await crmEmails(settings.crm, flags, terminal)
  const adapter = flags.apply ? await connectCrm(settings.crm, flags, terminal, emails) : null
  checkStateFiles(settings, terminal)
  const shop = await openConfiguredShop(settings, terminal)
  const progress = progressOn(terminal, { silent: flags.json })
  try {
    const folder = flags.out === undefined ? join(settings.output, month) : resolve(terminal.cwd, flags.out)
    const language = flags.lang ?? shop.meta.language
    const edition = flags.edition ?? settings.edition
    context.ifStopped(`this run of ${month} is not recorded, and every file is whole: run the command again`)
    const result = await runMonth(
      shop,
      settings,
      { month, language, edition, folder, pdf: !flags.htmlOnly },
      { progress, signal: terminal.signal, pastPush: pastPush(settings.journal, terminal) },
    )
    context.ifStopped(
      `${month} is recorded and its files are there, only the sync is not: run the command again`,
    )
    const { plan, outcome } = await syncMonth(
      result,
      {
        journal: settings.journal,
        adapter,
        planHash: flags.plan,
        emails,
        consent: settings.crm.consent,
        scores: settings.crm.scores,
      },
      terminal,
      progress,
    )
    progress.finish()
    if (flags.json) printJson(terminal, runDocument, toDocument(result, plan, outcome))
    else terminal.out(formatRun(result, plan, outcome, shop.meta.currency, terminal))
    if (result.playbook.withoutPdf !== null) terminal.err(`clientele: ${result.playbook.withoutPdf}\n`)
    if (outcome !== null) context.setExitCode(outcomeExitCode(outcome, terminal.signal))
  } finally {
    await shop.close()
  }
}

function withRunPaths(
  settings: Settings,
  flags: RunFlags,
  { cwd, env }: Pick<Terminal, 'cwd' | 'env'>,
): Settings {
  return {
    ...settings,
    crm: withCrmFlags(settings.crm, flags, cwd),
    ...(flags.state === undefined ? {} : { state: databaseLocation(flags.state, cwd, env) }),
    ...(flags.journal === undefined ? {} : { journal: resolve(cwd, flags.journal) }),
  }
}

/** Refuses files that cannot hold the state before anything is computed or written. */
function checkStateFiles({ source, state, journal }: Settings, terminal: Terminal): void {
  // One server may hold shop and history: the history has a schema of its own there.
  const files = [source, state, journal].filter((place) => !isDatabaseUrl(place))
  if (new Set(files).size < files.length)
    throw new CliError(
      'OPTION_INVALID',
      'Shop database, history and journal must be three different files; give --state or --journal another name.',
    )
  if (existsSync(journal)) openSyncJournal(journal, terminal).close()
}

function toDocument(
  { analysis, files }: MonthRun,
  plan: SyncPlan,
  outcome: SyncOutcome | null,
): z.infer<typeof runDocument> {
  return {
    schemaVersion: 1,
    month: analysis.month,
    segmentation: toSegmentDocument(analysis.current),
    stability: analysis.stability.map(({ population, ari, customers }) => ({ population, ari, customers })),
    files: {
      ...files.playbook,
      members: files.members,
      exploration: files.exploration,
      lists: [...files.lists],
    },
    plan: planDocument(plan),
    outcome,
  }
}
