import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ExportManifest, exportManifest, exportMembers } from '@clientele/crm-sync'
import { type Command, Option } from 'commander'
import { withCrmFlags } from '../config/crm-settings.ts'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatExport } from '../console/sync/sync-export.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { type JournalFlags, withJournal } from '../sync/journal-options.ts'
import { openSyncJournal } from '../sync/open-sync-journal.ts'
import { readEmailsFile } from '../sync/read-emails-file.ts'
import { readRequest } from '../sync/read-request.ts'

interface ExportFlags extends JournalFlags {
  readonly members: string
  readonly issue?: string
  readonly out: string
  readonly format: 'csv' | 'json'
  readonly layout: 'segments' | 'one'
}

/** `sync export`: the customers as files, for programs that no adapter speaks to. */
export function addExportCommand(sync: Command, context: CommandContext): void {
  withHelp(
    withJournal(
      sync
        .command('export')
        .description('write the customers of each segment as files, with a manifest')
        .requiredOption('--members <file>', 'members file of "clientele segment" or "clientele run"')
        .requiredOption('--out <folder>', 'where to write')
        .option('--issue <month>', 'month in whose name is written: YYYY-MM')
        .addOption(new Option('--format <format>', 'of the files').choices(['csv', 'json']).default('csv'))
        .addOption(
          new Option('--layout <layout>', 'a file for each segment, or one of all')
            .choices(['segments', 'one'])
            .default('segments'),
        )
        .option('--emails <file>', 'CSV with customer_id and email, for a column email'),
    ),
    context.terminal,
    {
      reads: 'the members file, and who was erased',
      writes: 'files and a manifest into --out',
      examples: [
        'clientele sync export --members members.csv --out export',
        'clientele sync export --members members.csv --out export --format json',
      ],
      notes: ['The same members give the same bytes. Who was erased is left out.'],
      page: 'docs/connect-crm.md',
    },
  ).action((flags: ExportFlags) => exportFiles(flags, context))
}

async function exportFiles(flags: ExportFlags, { terminal }: CommandContext): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const request = await readRequest(flags, terminal.cwd)
  const { emails } = withCrmFlags(settings.crm, flags, terminal.cwd)
  const journalFile = flags.journal === undefined ? settings.journal : resolve(terminal.cwd, flags.journal)
  const manifest = withSuppression(journalFile, terminal, {
    ...request,
    folder: resolve(terminal.cwd, flags.out),
    format: flags.format,
    layout: flags.layout,
    emails: emails === null ? undefined : await readEmailsFile(emails),
  })
  if (flags.json) printJson(terminal, exportManifest, manifest)
  else terminal.out(formatExport(manifest, flags.out, terminal))
}

/** Exports with the suppression list beside the journal, if there is one; makes no journal. */
function withSuppression(
  file: string,
  terminal: Terminal,
  options: Omit<Parameters<typeof exportMembers>[0], 'journal'>,
): ExportManifest {
  if (!existsSync(file) && !existsSync(`${file}.suppressed`)) return exportMembers(options)
  const journal = openSyncJournal(file, terminal)
  try {
    return exportMembers({ ...options, journal })
  } finally {
    journal.close()
  }
}
