import { resolve } from 'node:path'
import { type Journal, openJournal } from '@clientele/crm-sync'
import type { Command } from 'commander'
import { jsonOption } from '../commands/options.ts'
import { loadSettings } from '../config/settings.ts'
import type { CommandContext } from '../program.ts'

/** The options that every command of the sync has. */
export interface JournalFlags {
  readonly crmUrl?: string
  readonly journal?: string
  readonly config?: string
  readonly json?: boolean
}

/** Adds the options of a command that looks into the journal. */
export function withJournal(command: Command): Command {
  return command
    .option('--journal <file>', 'journal of the sync (default: clientele-crm.db)')
    .option('--config <file>', 'configuration')
    .addOption(jsonOption())
}

/** Adds the options of a command that works with journal and CRM. */
export function withCrm(command: Command): Command {
  return withJournal(
    command.option('--crm-url <url>', 'address of the CRM (default: crm.url of the configuration)'),
  )
}

/** Opens the journal that the options name for as long as the work takes. */
export async function onJournal(
  flags: JournalFlags,
  { terminal }: CommandContext,
  work: (journal: Journal) => void | Promise<void>,
): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const file = flags.journal === undefined ? settings.journal : resolve(terminal.cwd, flags.journal)
  const journal = openJournal(file)
  try {
    await work(journal)
  } finally {
    journal.close()
  }
}
