import { explainCustomer, purchaseRhythm, recencyStatus } from '@clientele/engine'
import type { Shop } from '@clientele/sql-eda'
import type { Command } from 'commander'
import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatExplainedCustomer } from '../console/explain/explained-customer.ts'
import { smallestAmount } from '../console/numbers.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { asOfMonth, parseMonth } from '../dates/calendar-month.ts'
import { salesPeriod } from '../dates/sales-period.ts'
import { type ExplainedCustomer, explainDocument, toExplainDocument } from '../documents/explain-document.ts'
import { CliError } from '../errors.ts'
import { customerAlive } from '../lifetime-value/customer-alive.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { designOf } from '../segments/read-design.ts'
import { segmentWithBefore } from '../segments/segment-with-before.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { jsonOption, withModelOptions, withSourceOptions } from './options.ts'

interface ExplainFlags extends SourceOptions {
  readonly asOf?: string
  readonly month?: string
  readonly json?: boolean
}

export function addExplainCommand(program: Command, context: CommandContext): void {
  withHelp(
    withModelOptions(
      withSourceOptions(
        program
          .command('explain')
          .argument('<id>', 'customer id')
          .description('why a customer is in a segment, what would change it, what moved since last month'),
      ),
    )
      .option('--as-of <date>', 'as of a moment: YYYY-MM-DD (default: after the last sale)')
      .option('--month <month>', 'as of the end of a calendar month: YYYY-MM')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the shop database (--source, or "source" of the configuration)',
      writes: 'nothing',
      examples: [
        'clientele explain 8d50f5eadf50201ccdcedfb9e2ac8455',
        'clientele explain 8d50f5eadf50201ccdcedfb9e2ac8455 --month 2018-07 --json',
      ],
      notes: [
        'Nothing is printed about the customer but the id that you give and the numbers that the segments are made of.',
      ],
      page: 'docs/methods.md',
    },
  ).action((id: string, flags: ExplainFlags) => explain(id, flags, context))
}

async function explain(id: string, flags: ExplainFlags, { terminal }: CommandContext): Promise<void> {
  if (flags.asOf !== undefined && flags.month !== undefined)
    throw new CliError('OPTION_INVALID', '--as-of and --month say the same thing; give one of them.')
  const asked = flags.month === undefined ? undefined : asOfMonth(parseMonth(flags.month))
  const asOf = flags.asOf === undefined ? asked : parseAsOf(flags.asOf)
  const settings = await loadSettings(terminal, flags)
  const shop = await openConfiguredShop(settings, terminal)
  try {
    const progress = progressOn(terminal, { silent: flags.json })
    progress.start('segments')
    const seenFrom = asOf ?? (await salesPeriod(shop)).endsAt
    const explained = await explainedCustomer(shop, settings, { id, asOf: seenFrom })
    progress.done(`as of ${explained.asOf.slice(0, 10)}`)
    if (flags.json) printJson(terminal, explainDocument, toExplainDocument(explained))
    else terminal.out(formatExplainedCustomer(explained, shop.meta.currency, terminal))
  } finally {
    await shop.close()
  }
}

async function explainedCustomer(
  shop: Shop,
  settings: Settings,
  { id, asOf }: { readonly id: string; readonly asOf: string },
): Promise<ExplainedCustomer> {
  const { current, previous } = await segmentWithBefore(shop, settings, asOf)
  const { segmentation } = current
  const explanation = explainCustomer(segmentation, id, {
    previous: previous?.segmentation ?? null,
    moneyStep: smallestAmount(shop.meta.currency),
    windowDays: designOf(shop, settings).windowDays,
  })
  const rhythm = purchaseRhythm(segmentation.table)
  const recencyDays = explanation.features.find(({ feature }) => feature === 'recencyDays')?.value ?? 0
  const [status = 'active'] = recencyStatus([recencyDays], rhythm)
  return {
    asOf,
    modelId: current.model.id,
    explanation,
    nameReasons: segmentation.segments.find((one) => one.id === explanation.place.id)?.facts.reasons ?? [],
    status,
    rhythm,
    probabilityAlive: await customerAlive(shop, { id, asOf }),
    previousAsOf: previous?.asOf ?? null,
  }
}
