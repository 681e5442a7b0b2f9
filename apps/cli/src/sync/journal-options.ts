import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Journal } from '@clientele/crm-sync'
import { type Command, Option } from 'commander'
import { jsonOption } from '../commands/options.ts'
import type { CrmFlags } from '../config/crm-settings.ts'
import { CRM_KINDS } from '../config/schema.ts'
import { loadSettings, type Settings } from '../config/settings.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import type { CommandContext } from '../program.ts'
import { openSyncJournal } from './open-sync-journal.ts'

/** The options that every command of the sync has. */
export interface JournalFlags extends CrmFlags {
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
  return withJournal(withCrmOptions(command))
}

/** Adds the options that name a CRM. */
export function withCrmOptions(command: Command): Command {
  return command
    .option('--crm-url <url>', 'address of the CRM (default: crm.url of the configuration)')
    .addOption(new Option('--crm-kind <kind>', 'which CRM it is (default: hubspot)').choices(SERVERS))
    .option('--crm-audience <id>', 'audience, for Mailchimp')
    .option('--emails <file>', 'CSV with customer_id and email, for CRMs that find contacts by address')
}

const SERVERS = CRM_KINDS.filter((kind) => kind !== 'file')

/** Where the journal is that options or settings name. */
export function journalPlace(
  settings: Pick<Settings, 'journal'>,
  flags: Pick<JournalFlags, 'journal'>,
  { cwd }: Pick<Terminal, 'cwd'>,
): string {
  return flags.journal === undefined ? settings.journal : resolve(cwd, flags.journal)
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
  const file = journalPlace(settings, flags, terminal)
  if (mustExist && !existsSync(file))
    throw new CliError(
      'SOURCE_NOT_FOUND',
      `Journal ${flags.journal ?? file} does not exist; name that of the sync with --journal.`,
    )
  const journal = openSyncJournal(file, terminal)
  try {
    await work(journal)
  } finally {
    journal.close()
  }
}
