import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Journal, openJournal } from '@clientele/crm-sync'
import type { Command } from 'commander'
import { jsonOption } from '../commands/options.ts'
import { loadSettings } from '../config/settings.ts'
import { CliError } from '../errors.ts'
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

/**
 * Opens the journal that the options name for as long as the work takes.
 *
 * @throws CliError `SOURCE_NOT_FOUND` when there is none and `mustExist` says that a new one would make no sense
 */
export async function onJournal(
  flags: JournalFlags,
  { terminal }: CommandContext,
  work: (journal: Journal) => void | Promise<void>,
  { mustExist = false } = {},
): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const file = flags.journal === undefined ? settings.journal : resolve(terminal.cwd, flags.journal)
  if (mustExist && !existsSync(file))
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `Journal ${flags.journal ?? file} does not exist; name that of the sync with --journal.`,
    )
  const journal = openJournal(file)
  try {
    await work(journal)
  } finally {
    journal.close()
  }
}
