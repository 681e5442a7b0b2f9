import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type FaultSchedule, type RateLimit, readFaultSchedule, startMockCrm } from '@clientele/crm-sync'
import { type Command, Option } from 'commander'
import { withHelp } from '../console/command-help.ts'
import { crmServeDocument } from '../documents/crm-serve-document.ts'
import { CliError } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { crmToken } from '../sync/crm-token.ts'
import { jsonOption } from './options.ts'

interface ServeFlags {
  readonly port: string
  readonly db: string
  readonly token?: string
  readonly rateLimit: 'hubspot' | 'none'
  readonly faults?: string
  readonly json?: boolean
}

/** HubSpot's burst limit for Professional and Enterprise accounts. */
const HUBSPOT_LIMIT: RateLimit = { requests: 190, windowMs: 10_000 }

export function addCrmCommand(program: Command, context: CommandContext): void {
  withHelp(
    program
      .command('crm')
      .description('the mock CRM')
      .command('serve')
      .description(
        'serve a mock CRM that speaks HubSpot, Mailchimp, Klaviyo and Brevo, with a page of its contacts',
      )
      .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', '8787')
      .option('--db <file>', 'database of the mock', 'mock-crm.db')
      .option('--token <token>', 'token or key that clients must send (default: CLIENTELE_CRM_TOKEN)')
      .addOption(
        new Option('--rate-limit <limit>', 'as the real CRMs (HubSpot: 190 requests in 10 seconds), or none')
          .choices(['hubspot', 'none'])
          .default('hubspot'),
      )
      .option('--faults <file>', 'JSON schedule of what is to go wrong; the page has switches for it too')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the contacts in --db, which is made when it is not there',
      writes: 'contacts that a sync sends, into --db',
      examples: [
        'clientele crm serve --port 8787 --token demo --db mock-crm.db',
        'clientele crm serve --token demo --faults faults.json',
      ],
      notes: ['Stops with Ctrl-C; the contacts stay in the database.'],
      page: 'docs/mock-crm.md',
    },
  ).action((flags: ServeFlags) => serve(flags, context))
}

async function serve(flags: ServeFlags, { terminal }: CommandContext): Promise<void> {
  const port = Number(flags.port)
  if (!/^\d{1,5}$/.test(flags.port) || port > 65535)
    throw new CliError(
      'OPTION_INVALID',
      `--port "${flags.port}" is not a port; give a number from 0 to 65535.`,
    )
  const token = flags.token ?? (await crmToken(terminal.env))
  const faults = flags.faults === undefined ? {} : scheduleIn(resolve(terminal.cwd, flags.faults))
  const crm = await startMockCrm({
    port,
    token,
    file: resolve(terminal.cwd, flags.db),
    rateLimit: flags.rateLimit === 'none' ? null : HUBSPOT_LIMIT,
    faults,
  })
  try {
    if (flags.json) printJson(terminal, crmServeDocument, { schemaVersion: 1, url: crm.url }, { indent: 0 })
    else
      terminal.out(`Mock CRM at ${crm.url} (contacts as a web page, API with the token). Ctrl-C stops it.\n`)
    await new Promise<void>((stopped) => {
      if (terminal.signal.aborted) stopped()
      terminal.signal.addEventListener('abort', () => stopped(), { once: true })
    })
  } finally {
    await crm.close()
  }
}

function scheduleIn(file: string): FaultSchedule {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new CliError('OPTION_INVALID', `--faults ${file} cannot be read as JSON; see docs/mock-crm.md.`, {
      cause,
    })
  }
  return readFaultSchedule(json)
}
