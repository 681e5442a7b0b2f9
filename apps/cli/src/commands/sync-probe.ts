import { randomUUID } from 'node:crypto'
import { contractProbe, probeDocument } from '@clientele/crm-sync'
import type { Command } from 'commander'
import { type CrmFlags, withCrmFlags } from '../config/crm-settings.ts'
import { loadSettings } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatProbe } from '../console/sync/sync-probe.ts'
import { CliError } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { crmToken } from '../sync/crm-token.ts'
import { jsonOption } from './options.ts'

interface ProbeFlags extends CrmFlags {
  readonly config?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** `sync contract-probe`: the first contact with a real account. */
export function addProbeCommand(sync: Command, context: CommandContext): void {
  withHelp(
    sync
      .command('contract-probe')
      .description('ask a HubSpot account what its documentation leaves open; reads unless told --yes')
      .option('--crm-url <url>', 'address of the CRM (default: crm.url of the configuration)')
      .option('--yes', 'make two contacts at example.com, write them, and archive them again')
      .option('--config <file>', 'configuration')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'properties and limits of the account',
      writes: 'nothing; with --yes two contacts of its own, which it archives again',
      examples: [
        'clientele sync contract-probe --crm-url https://api.hubapi.com',
        'clientele sync contract-probe --yes --json',
      ],
      notes: ['Begin with a sandbox account. Touches no contact but its own two.'],
      page: 'docs/connect-crm.md',
    },
  ).action((flags: ProbeFlags) => probe(flags, context))
}

async function probe(flags: ProbeFlags, { terminal }: CommandContext): Promise<void> {
  const settings = await loadSettings(terminal, flags, { needSource: false })
  const { kind, url, profile } = withCrmFlags(settings.crm, flags, terminal.cwd)
  if (kind !== 'hubspot')
    throw new CliError('OPTION_INVALID', `The probe is for hubspot and not for ${kind}; nothing was asked.`)
  if (url === null)
    throw new CliError(
      'CRM_NOT_CONFIGURED',
      'There is no CRM address; give --crm-url or set crm.url in the configuration.',
    )
  const report = await contractProbe({
    hubSpot: { url, token: await crmToken(terminal.env), profile },
    mayWrite: flags.yes === true,
    probeId: randomUUID().slice(0, 8),
    signal: terminal.signal,
  })
  if (flags.json) printJson(terminal, probeDocument, report)
  else terminal.out(formatProbe(report, terminal))
}
