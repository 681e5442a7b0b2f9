import { auditDocument, verifyAudit } from '@clientele/crm-sync'
import type { Command } from 'commander'
import { withHelp } from '../console/command-help.ts'
import { formatAudit } from '../console/sync/sync-audit.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { type JournalFlags, onJournal, withJournal } from '../sync/journal-options.ts'

interface AuditFlags extends JournalFlags {
  readonly head?: string
}

/** The command `sync audit`. */
export function addAuditCommand(sync: Command, context: CommandContext): void {
  withHelp(
    withJournal(
      sync
        .command('audit')
        .description('check that nobody changed the log of all that was written, nor the journal beside it')
        .option('--head <entry>', 'an entry that was noted earlier, "number:hash": must still be there'),
    ),
    context.terminal,
    {
      reads: 'the journal and its log',
      writes: 'nothing',
      examples: ['clientele sync audit', 'clientele sync audit --head 12:9f8e'],
      notes: ['Note the head that it prints elsewhere. Ends with 4 when something was changed.'],
      page: 'docs/privacy.md',
    },
  ).action((flags: AuditFlags) => audit(flags, context))
}

async function audit(flags: AuditFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  await onJournal(
    flags,
    context,
    (journal) => {
      const report = verifyAudit({ journal, notedHead: flags.head })
      if (flags.json) printJson(terminal, auditDocument, report)
      else terminal.out(formatAudit(report, terminal))
      context.setExitCode(report.whole ? EXIT.done : EXIT.rejected)
    },
    { mustExist: true },
  )
}
