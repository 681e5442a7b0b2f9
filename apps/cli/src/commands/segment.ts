import { resolve } from 'node:path'
import type { Command } from 'commander'
import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { countOf } from '../console/numbers.ts'
import { formatSegmentation } from '../console/segmentation.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { segmentDocument, toSegmentDocument } from '../documents/segment-document.ts'
import { leftAlone } from '../experiments/left-alone.ts'
import { membersCsv } from '../output/members-file.ts'
import { printJson } from '../output/print-json.ts'
import { writeWhole } from '../output/write-file.ts'
import type { CommandContext } from '../program.ts'
import { withChosenNames } from '../segments/chosen-names.ts'
import { customersIn } from '../segments/customers-in.ts'
import { segmentShop } from '../segments/segment-shop.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { jsonOption, withModelOptions, withSourceOptions } from './options.ts'

interface SegmentFlags extends SourceOptions {
  readonly asOf: string
  readonly members?: string
  readonly votes?: boolean
  readonly json?: boolean
}

export function addSegmentCommand(program: Command, context: CommandContext): void {
  withHelp(
    withModelOptions(
      withSourceOptions(program.command('segment').description('features, models and segments as of a date')),
    )
      .requiredOption('--as-of <date>', 'the moment from which everything is seen: YYYY-MM-DD')
      .option('--members <file>', 'write one row a customer: segment, features, scores, distance, margin')
      .option('--votes', 'judge the numbers of segments by three votes (with --k auto always)')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the shop database (--source, or "source" of the configuration)',
      writes: 'the members file, where --members asks for it',
      examples: [
        'clientele segment --as-of 2018-08-01',
        'clientele segment --as-of 2018-08-01 --k new=4,loyal=4 --members members.csv',
        'clientele segment --as-of 2018-08-01 --k auto',
        'clientele segment --as-of 2018-08-01 --json',
      ],
      notes: [
        'In the members file, text that a spreadsheet would run as a formula begins with a quote; the sync takes it off again.',
      ],
      page: 'docs/methods.md',
    },
  ).action((flags: SegmentFlags) => segment(flags, context))
}

async function segment(flags: SegmentFlags, { terminal }: CommandContext): Promise<void> {
  const asOf = parseAsOf(flags.asOf)
  const settings = withVotes(await loadSettings(terminal, flags), flags)
  const shop = await openConfiguredShop(settings, terminal)
  try {
    const progress = progressOn(terminal, { silent: flags.json })
    progress.start('segments')
    const watch = { onProgress: progress.update, signal: terminal.signal }
    const fitted = await segmentShop(shop, settings, asOf, watch)
    const { current: result } = await withChosenNames({ current: fitted, previous: null }, settings)
    terminal.signal.throwIfAborted()
    const { segmentation } = result
    const { segments } = segmentation
    progress.done(
      `${countOf(customersIn(segmentation), 'customer')} in ${countOf(segments.length, 'segment')}`,
    )
    if (flags.members !== undefined)
      await writeWhole(
        resolve(terminal.cwd, flags.members),
        await membersCsv(result.segmentation, leftAlone(settings.experiments, asOf.slice(0, 7))),
      )
    if (flags.json) printJson(terminal, segmentDocument, toSegmentDocument(result))
    else terminal.out(formatSegmentation(result, shop.meta.currency, terminal))
  } finally {
    await shop.close()
  }
}

function withVotes(settings: Settings, { votes = false }: SegmentFlags): Settings {
  return votes && settings.voting === 'none' ? { ...settings, voting: 'judge' } : settings
}
