import { resolve } from 'node:path'
import { DESIGN_IDS } from '@clientele/engine'
import type { Shop } from '@clientele/sql-eda'
import type { Command } from 'commander'
import { databaseLocation } from '../config/database-location.ts'
import { loadSettings, type Settings, type SourceOptions } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatStability } from '../console/stability.ts'
import { type Progress, progressOn } from '../console/terminal/progress.ts'
import { parseAsOf } from '../dates/as-of.ts'
import { stabilityDocument } from '../documents/stability-document.ts'
import { printJson } from '../output/print-json.ts'
import { stabilityCsv } from '../output/stability-csv.ts'
import { writeWhole } from '../output/write-file.ts'
import type { CommandContext } from '../program.ts'
import { segmentShop } from '../segments/segment-shop.ts'
import { asVoted } from '../segments/vote-on-k.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { parseKChoices, withOneK } from '../stability/parse-k-choices.ts'
import { studyDates } from '../stability/study-dates.ts'
import { type StudyFlags, studyOptions } from '../stability/study-options.ts'
import { studyShop } from '../stability/study-shop.ts'
import { jsonOption, withSourceOptions } from './options.ts'

interface StabilityFlags extends StudyFlags, Omit<SourceOptions, 'k'> {
  readonly asOf?: string
  readonly k?: string
  readonly state?: string
  readonly csv?: string
  readonly json?: boolean
}

export function addStabilityCommand(program: Command, context: CommandContext): void {
  withHelp(
    withSourceOptions(
      program
        .command('stability')
        .description('how long models stay valid: time ARI, noise floor, retrain advice'),
    )
      .option('--as-of <date>', 'the last date looked at (default: after the last sale)')
      .option('--horizon <weeks>', 'how far to look from each start (default: 26)')
      .option('--step <weeks>', 'from date to date: weeks, or monthly (default: 2)')
      .option('--starts <number>', 'starting dates', '8')
      .option('--start-step <weeks>', 'from one starting date to the next', '4')
      .option('--design <list>', `all, or some of ${DESIGN_IDS.join(',\n')}`, 'all')
      .option('--k <list>', 'segments per population, ranges too: new=3-4,loyal=4-5')
      .option('--seed <number>', 'seed of the models')
      .option('--threshold <ari>', 'the time ARI to keep (default: 0.8)')
      .option('--state <place>', 'where finished pieces stay (default: clientele.db)')
      .option('--csv <file>', 'also write the table of the designs')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads: 'the shop database (--source, or "source" of the configuration)',
      writes: 'finished pieces and the verdict, into the history (--state)',
      examples: [
        'clientele stability',
        'clientele stability --as-of 2018-08-30 --design rolling,log-recency',
        'clientele stability --k new=3-4,loyal=4-5 --csv designs.csv',
      ],
      notes: ['A study that was stopped goes on where it was when it is run again.'],
      page: 'docs/stability.md',
    },
  ).action((flags: StabilityFlags) => stability(flags, context))
}

async function stability(flags: StabilityFlags, { terminal, ifStopped }: CommandContext): Promise<void> {
  const given = flags.asOf === undefined ? null : parseAsOf(flags.asOf)
  const { k, ...source } = flags
  const settings = await loadSettings(terminal, source)
  const options = studyOptions(flags, settings.stability)
  const ks = parseKChoices(k, settings.populations)
  const progress = progressOn(terminal, { silent: flags.json })
  const state =
    flags.state === undefined ? settings.state : databaseLocation(flags.state, terminal.cwd, terminal.env)
  const shop = await openConfiguredShop(settings, terminal)
  try {
    const { asOf, grid } = await studyDates(shop, given, options)
    const inForce = await withKInForce(shop, settings, asOf, { progress, signal: terminal.signal })
    ifStopped('finished pieces are kept, run the command again to go on from there')
    const document = await studyShop(
      shop,
      { ...inForce, populations: withOneK(inForce.populations, ks), state },
      { ...options, asOf, grid, ks },
      { progress, signal: terminal.signal },
    )
    if (flags.csv !== undefined) await writeWhole(resolve(terminal.cwd, flags.csv), stabilityCsv(document))
    if (flags.json) printJson(terminal, stabilityDocument, document)
    else terminal.out(formatStability(document, terminal))
  } finally {
    await shop.close()
  }
}

/** The settings with the numbers of segments that votes choose as of that date, where they are to choose. */
async function withKInForce(
  shop: Shop,
  settings: Settings,
  asOf: string,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Settings> {
  if (settings.voting === 'none') return settings
  progress.start('votes on k')
  const { kChoices = [] } = await segmentShop(shop, settings, asOf, { onProgress: progress.update, signal })
  progress.done(kChoices.map(({ k }, index) => `${settings.populations[index]?.name} ${k ?? 1}`).join(', '))
  return asVoted(settings, kChoices)
}
