import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CrmError, hubSpotAdapter, startMockCrm } from '@clientele/crm-sync'
import { importShop, syntheticShopMeta, writeSyntheticShop } from '@clientele/sql-eda'
import type { Command } from 'commander'
import { settingsOf } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { formatCount } from '../console/numbers.ts'
import { formatRun, shortest } from '../console/run.ts'
import { type Progress, progressOn } from '../console/terminal/progress.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { CliError } from '../errors.ts'
import { type MonthRun, runMonth } from '../month/run-month.ts'
import { writeWhole } from '../output/write-file.ts'
import { playbookPaths } from '../output/write-playbook.ts'
import type { PlaybookLanguage } from '../playbook/render-playbook.ts'
import type { CommandContext } from '../program.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { outcomeExitCode } from '../sync/outcome-exit-code.ts'
import { syncMonth } from '../sync/sync-month.ts'
import { languageOption } from './options.ts'

interface DemoFlags {
  readonly out: string
  readonly customers: string
  readonly seed: string
  readonly lang?: PlaybookLanguage
}

/** The last complete month of the synthetic shop. */
const DEMO_MONTH = '2026-06'

const DEMO_TOKEN = 'demo'

const DEMO_MARKER = '.clientele-demo'

export function addDemoCommand(program: Command, context: CommandContext): void {
  withHelp(
    program
      .command('demo')
      .description('a synthetic shop, from its files to a playbook and CRM tags')
      .option('--out <folder>', 'where to put everything', 'clientele-demo')
      .option('--customers <number>', 'size of the shop', '6000')
      .option('--seed <number>', 'another shop for another seed', '1')
      .addOption(languageOption()),
    context.terminal,
    {
      reads: 'nothing: the shop is made up, from --seed',
      writes: 'the folder of --out: CSV files, shop.db, the playbook, a mock CRM and its journal',
      examples: ['clientele demo', 'clientele demo --customers 20000 --lang fr'],
      notes: ["The folder is the demo's own: it is emptied when the demo runs again."],
      page: 'docs/tutorial.md',
    },
  ).action((flags: DemoFlags) => demo(flags, context))
}

async function demo(flags: DemoFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const folder = resolve(terminal.cwd, flags.out)
  const customers = wholeNumber('--customers', flags.customers, 50, 1_000_000)
  const seed = wholeNumber('--seed', flags.seed, 0, 4_294_967_295)
  const progress = progressOn(terminal)
  const file = (name: string): string => join(folder, name)

  context.ifStopped(`${flags.out} holds a part of the demo, which the next one clears away`)
  await claimFolder(folder, flags.out)
  progress.start('shop')
  const written = await writeSyntheticShop(file('files'), { seed, customers })
  progress.done(`${written.length} CSV files of a shop that does not exist`)

  progress.start('import')
  const imported = await importShop({
    paths: [file('files')],
    preset: 'olist',
    db: file('shop.db'),
    meta: syntheticShopMeta,
    signal: terminal.signal,
  })
  progress.done(
    `${formatCount(imported.orders)} orders of ${formatCount(imported.customers)} customers in SQLite`,
  )

  // the demo's own settings: a configuration that lies about is not meant for it
  const settings = {
    ...settingsOf({ config: {}, folder, file: null }, { cwd: folder, env: terminal.env }, {}),
    output: file('playbook'),
  }
  const shop = await openConfiguredShop(settings, terminal)
  const crm = await startMockCrm({ port: 0, token: DEMO_TOKEN, file: file('crm.db') })
  try {
    const language = flags.lang ?? shop.meta.language
    const result = await runMonth(
      shop,
      settings,
      { month: DEMO_MONTH, language, folder: settings.output, edition: 'full', pdf: true },
      { progress, signal: terminal.signal },
    )
    const { plan, outcome } = await syncDemo(result, settings.journal, crm.url, terminal, progress)
    progress.finish()
    terminal.out(formatRun(result, plan, outcome, shop.meta.currency, terminal))
    terminal.out(nextSteps(terminal, folder, result))
    if (outcome !== null) context.setExitCode(outcomeExitCode(outcome, terminal.signal))
    if (result.playbook.withoutPdf !== null) terminal.err(`clientele: ${result.playbook.withoutPdf}\n`)
  } finally {
    await crm.close()
    await shop.close()
  }
}

/** Writes the tags to the mock CRM; a machine without even a loopback network still gets everything else. */
async function syncDemo(
  result: MonthRun,
  journal: string,
  url: string,
  terminal: Terminal,
  progress: Progress,
): ReturnType<typeof syncMonth> {
  const adapter = hubSpotAdapter({ url, token: DEMO_TOKEN })
  try {
    return await syncMonth(result, { journal, adapter }, terminal, progress)
  } catch (error) {
    if (!(error instanceof CrmError && error.code === 'UNREACHABLE')) throw error
    progress.stop(error.message)
    return await syncMonth(result, { journal, adapter: null }, terminal, progress)
  }
}

/**
 * Makes the folder of the demo, or takes one that an earlier demo made and empties it; any other folder with something
 * in it belongs to somebody.
 */
async function claimFolder(folder: string, name: string): Promise<void> {
  const entries = existsSync(folder) ? await readdir(folder) : []
  if (entries.length > 0 && !entries.includes(DEMO_MARKER))
    throw new CliError(
      'OUTPUT_UNWRITABLE',
      `${name} holds something that no demo made; choose another folder with --out.`,
    )
  for (const entry of entries) await rm(join(folder, entry), { recursive: true, force: true })
  await writeWhole(
    join(folder, DEMO_MARKER),
    'Made by "clientele demo", which empties this folder when it runs again.\n',
  )
}

function nextSteps({ color, cwd, program }: Terminal, folder: string, { files }: MonthRun): string {
  const at = (name: string): string => shortest(cwd, join(folder, name))
  const steps = [
    ['Read the playbook', shortest(cwd, playbookPaths(files.playbook)[0] ?? '')],
    [
      'See the tagged contacts on a web page',
      `${program} crm serve --token ${DEMO_TOKEN} --db ${at('crm.db')}`,
    ],
    ['Ask the data', `${program} explore --source ${at('shop.db')}`],
    ['Bring your own shop', `${program} init FILES`],
  ]
  const lines = steps.map(([what, how]) => `  ${what}\n    ${color.cyan(how ?? '')}\n`)
  return `\n  ${color.bold('Next')}\n${lines.join('')}`
}

function wholeNumber(option: string, text: string, low: number, high: number): number {
  const value = Number(text)
  if (!/^\d{1,10}$/.test(text) || value < low || value > high)
    throw new CliError('OPTION_INVALID', `${option} "${text}" is not a whole number from ${low} to ${high}.`)
  return value
}
