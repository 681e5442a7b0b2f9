import {
  type CrmAdapter,
  driftDocument,
  type Journal,
  rebuildDocument,
  rebuildJournal,
  verifySync,
} from '@clientele/crm-sync'
import type { Command } from 'commander'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { countOf, formatCount } from '../console/numbers.ts'
import { formatDrift, formatRebuild } from '../console/sync/sync-verify.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { connectCrm } from '../sync/connect-crm.ts'
import { type JournalFlags, onJournal, withCrm } from '../sync/journal-options.ts'

/** The commands that read the CRM back: `sync verify` and `sync rebuild`. */
export function addVerifyCommands(sync: Command, context: CommandContext): void {
  withHelp(
    withCrm(
      sync.command('verify').description('read all contacts back and say what differs; writes nothing'),
    ),
    context.terminal,
    {
      reads: 'all contacts of the CRM, and the journal',
      writes: 'nothing',
      examples: ['clientele sync verify --crm-url http://127.0.0.1:8787'],
      notes: ['Ends with 4 when something differs.'],
      page: 'docs/sync-failures.md',
    },
  ).action((flags: JournalFlags) => verify(flags, context))
  withHelp(
    withCrm(
      sync
        .command('rebuild')
        .description('make the journal say what the CRM holds, when it was lost or the CRM was changed'),
    ),
    context.terminal,
    {
      reads: 'all contacts of the CRM',
      writes: 'the journal, in one step at the end',
      examples: ['clientele sync rebuild --journal new.db'],
      notes: ['Writes no contact; the next sync writes what differs.'],
      page: 'docs/sync-failures.md',
    },
  ).action((flags: JournalFlags) => rebuild(flags, context))
}

async function verify(flags: JournalFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  await reading(flags, context, { mustExist: true }, async (adapter, journal, onProgress) => {
    const report = await verifySync({ adapter, journal, signal: terminal.signal, onProgress })
    if (flags.json) printJson(terminal, driftDocument, report)
    else terminal.out(formatDrift(report, terminal))
    const differing = report.missing + report.changed + report.extra + report.erased
    context.setExitCode(differing > 0 ? EXIT.rejected : EXIT.done)
  })
}

async function rebuild(flags: JournalFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  await reading(flags, context, { mustExist: false }, async (adapter, journal, onProgress, scores) => {
    context.ifStopped('the journal is as it was before, run the command again')
    const report = await rebuildJournal({ adapter, journal, scores, signal: terminal.signal, onProgress })
    if (flags.json) printJson(terminal, rebuildDocument, report)
    else terminal.out(formatRebuild(report, terminal))
  })
}

async function reading(
  flags: JournalFlags,
  context: CommandContext,
  journalOptions: { readonly mustExist: boolean },
  work: (
    adapter: CrmAdapter,
    journal: Journal,
    onProgress: (contacts: number) => void,
    scores: boolean,
  ) => Promise<void>,
): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const adapter = await connectCrm(settings.crm, flags, terminal)
  await onJournal(
    flags,
    context,
    async (journal) => {
      const progress = progressOn(terminal, { silent: flags.json })
      progress.start('read back')
      let read = 0
      const onProgress = (contacts: number): void => {
        read = contacts
        progress.update(`${formatCount(contacts)} contacts`)
      }
      await work(adapter, journal, onProgress, settings.crm.scores)
      progress.done(countOf(read, 'contact'))
    },
    journalOptions,
  )
}
