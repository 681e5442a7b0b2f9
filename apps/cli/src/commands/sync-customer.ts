import { eraseCustomer, explainContact, whyDocument } from '@clientele/crm-sync'
import type { Command } from 'commander'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatErasure, formatExplanation } from '../console/sync/sync-customer.ts'
import { erasureDocument } from '../documents/erasure-document.ts'
import { forgetInHistory } from '../month/forget-in-history.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { connectCrm } from '../sync/connect-crm.ts'
import { type JournalFlags, onJournal, withCrm, withJournal } from '../sync/journal-options.ts'

/** The commands about one customer: `sync why` and `sync erase`. */
export function addCustomerCommands(sync: Command, context: CommandContext): void {
  withHelp(
    withJournal(
      sync
        .command('why')
        .argument('<id>', 'customer id')
        .description('which run wrote what on the contact of a customer, and when it changed'),
    ),
    context.terminal,
    {
      reads: 'the journal',
      writes: 'nothing',
      examples: ['clientele sync why 8d50f5eadf50201ccdcedfb9e2ac8455'],
      page: 'docs/privacy.md',
    },
  ).action((id: string, flags: JournalFlags) => why(id, flags, context))
  withHelp(
    withCrm(
      sync
        .command('erase')
        .argument('<id>', 'customer id')
        .description(
          'delete a customer in CRM, journal and history for good, and never write this one again',
        ),
    ),
    context.terminal,
    {
      reads: 'the journal, to find the contact',
      writes:
        'CRM, journal and history, which forget the customer for good; a note never to write this one again',
      examples: ['clientele sync erase 8d50f5eadf50201ccdcedfb9e2ac8455'],
      notes: ['Cannot be undone. The token comes from CLIENTELE_CRM_TOKEN.'],
      page: 'docs/privacy.md',
    },
  ).action((id: string, flags: JournalFlags) => erase(id, flags, context))
}

async function why(customerId: string, flags: JournalFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  await onJournal(
    flags,
    context,
    (journal) => {
      const explanation = explainContact(journal, customerId)
      if (flags.json) printJson(terminal, whyDocument, explanation)
      else terminal.out(formatExplanation(explanation, terminal))
    },
    { mustExist: true },
  )
}

async function erase(customerId: string, flags: JournalFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const adapter = await connectCrm(settings.crm, flags, terminal)
  await onJournal(flags, context, async (journal) => {
    context.ifStopped('what was erased by then stays erased, run the command again to do the rest')
    const { report, months } = await terminal.hold('the erasure', async () => ({
      report: await eraseCustomer({ customerId, adapter, journal, signal: terminal.signal }),
      months: await forgetInHistory(settings.state, customerId),
    }))
    if (flags.json) printJson(terminal, erasureDocument, { ...report, months })
    else terminal.out(formatErasure({ ...report, months }, terminal))
  })
}
