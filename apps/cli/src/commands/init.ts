import { presetNames } from '@clientele/sql-eda'
import { type Command, Option } from 'commander'
import { CRM_KINDS } from '../config/schema.ts'
import { DEFAULT_FILES } from '../config/settings.ts'
import { formatInit } from '../console/init.ts'
import { initDocument } from '../documents/init-document.ts'
import { EXIT } from '../errors.ts'
import { init } from '../init/init.ts'
import type { InitFlags } from '../init/init-flags.ts'
import { silentConversation } from '../init/silent-conversation.ts'
import { terminalConversation } from '../init/terminal-conversation.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { parseColumns, parseMap } from './import-options.ts'
import { jsonOption } from './options.ts'

export function addInitCommand(program: Command, context: CommandContext): void {
  program
    .command('init')
    .description('find the shop, ask what the data leave open, write the configuration')
    .argument('[source...]', 'files, folders, a database file, an address or env:NAME')
    .option('--yes', 'ask nothing and take every proposal, as without a terminal')
    .option('--source <place>', 'the same as the argument')
    .addOption(
      new Option('--preset <name>', 'layout of files (default: recognised)').choices([...presetNames]),
    )
    .option('--map <list>', 'which column is what, as customer=…,date=…,amount=…', parseMap)
    .option('--table <name>', 'table of a database that has the orders, with its schema where it needs one')
    .option('--columns <list>', 'names of the columns of headerless files', parseColumns)
    .option('--encoding <name>', 'encoding of files (default: found out)')
    .option('--date-format <format>', 'such as D/M/YYYY (default: found out)')
    .addOption(new Option('--decimal <mark>', 'what stands before decimals').choices(['point', 'comma']))
    .option('--db <file>', 'shop database that files are imported into', DEFAULT_FILES.source)
    .option('--as-of <date>', 'begin with the last whole month before it')
    .option('--name <name>', 'name of the shop')
    .option('--currency <code>', 'such as EUR', (code: string) =>
      code.length === 3 ? code.toUpperCase() : code,
    )
    .option('--time-zone <zone>', 'such as Europe/Paris')
    .addOption(new Option('--language <language>', 'of the playbook').choices(['en', 'fr']))
    .option('--statuses <list>', 'orders that count as a sale, as paid,delivered', parseList)
    .addOption(
      new Option('--amount <amount>', 'what an order is worth').choices([
        'payments',
        'items',
        'items+freight',
      ]),
    )
    .option('--k <list>', 'segments per population, as new=3,loyal=5, or auto')
    .addOption(new Option('--crm-kind <kind>', 'which CRM gets the segments').choices([...CRM_KINDS]))
    .option('--crm-url <url>', 'address of its API')
    .option('--crm-audience <id>', 'audience, for Mailchimp')
    .option('--out <file>', 'configuration to write (default: clientele.config.ts)')
    .addOption(new Option('--format <format>', 'with comments, or JSON').choices(['ts', 'json']))
    .option('--force', 'replace a configuration that is there')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  clientele init                        looks in this folder, and asks
  clientele init ./olist --yes          takes every proposal
  clientele init till.csv --map customer=Client,date=Day,amount=Paid
  clientele init env:SHOP_DATABASE_URL --currency EUR
  clientele init a.sqlite --table sale --map customer=who,date=at,amount=sum

What cannot be proposed is asked for; without a terminal the command ends and
names the option. Passwords and tokens are never written: an address with one
becomes env:NAME, and the CRM's token stays in CLIENTELE_CRM_TOKEN.`,
    )
    .action((named: string[], flags: InitFlags) => runInit(named, flags, context))
}

async function runInit(named: readonly string[], flags: InitFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const isSilent = flags.yes === true || flags.json === true || terminal.dialogue === undefined
  const conversation =
    isSilent || terminal.dialogue === undefined
      ? silentConversation
      : terminalConversation(terminal.dialogue, terminal)
  context.ifStopped('no configuration was written, run the command again')
  const places = flags.source === undefined ? named : [...named, flags.source]
  const { file, ok, ...result } = await init(places, flags, terminal, conversation)
  if (flags.json) {
    const { source, reason, rejected, next, importAgain } = result
    printJson(terminal, initDocument, {
      schemaVersion: 1,
      configuration: file,
      source,
      reason,
      decisions: [...result.decisions],
      orders: [...result.orders],
      rejected,
      ok,
      checks: [...result.checks],
      next: [...next],
      importAgain,
    })
  } else terminal.out(formatInit({ file, ok, ...result }, terminal, conversation))
  if (!ok) context.setExitCode(EXIT.wrongUse)
  else if (result.rejected > 0) context.setExitCode(EXIT.rejected)
}

const parseList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
