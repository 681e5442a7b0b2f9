import { join, resolve } from 'node:path'
import type { Edition } from '@clientele/report'
import type { Command } from 'commander'
import { loadSettings, type SourceOptions } from '../config/settings.ts'
import { withHelp } from '../console/command-help.ts'
import { countOf } from '../console/numbers.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { parseMonth } from '../dates/calendar-month.ts'
import { reportDocument } from '../documents/report-document.ts'
import { CliError } from '../errors.ts'
import { analyseMonth } from '../month/analyse-month.ts'
import { printJson } from '../output/print-json.ts'
import { playbookPaths, writePlaybook } from '../output/write-playbook.ts'
import { playbookBrand } from '../playbook/playbook-brand.ts'
import { buildPlaybookDocument } from '../playbook/playbook-document.ts'
import { type PlaybookLanguage, renderPlaybook } from '../playbook/render-playbook.ts'
import { withBrowser } from '../playbook/with-browser.ts'
import type { CommandContext } from '../program.ts'
import { earlierModel } from '../segments/earlier-model.ts'
import { openConfiguredShop } from '../shop/open-configured-shop.ts'
import { pastPush } from '../sync/past-push.ts'
import { editionOption, jsonOption, languageOption, withModelOptions, withSourceOptions } from './options.ts'

interface ReportFlags extends SourceOptions {
  readonly month: string
  readonly lang?: PlaybookLanguage
  readonly edition?: Edition
  readonly out?: string
  readonly pdf?: boolean
  readonly htmlOnly?: boolean
  readonly json?: boolean
}

export function addReportCommand(program: Command, context: CommandContext): void {
  withHelp(
    withModelOptions(
      withSourceOptions(program.command('report').description('the playbook of one month, as HTML and PDF')),
    )
      .requiredOption('--month <month>', 'calendar month: YYYY-MM')
      .addOption(languageOption())
      .addOption(editionOption())
      .option('--out <folder>', 'where to write (default: playbooks/<month>)')
      .option('--pdf', 'fail when no PDF can be made, instead of leaving it out')
      .option('--html-only', 'make no PDF')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads:
        'the shop database (--source, or "source" of the configuration); the history, whose segments keep their names',
      writes: 'the playbook: HTML, PDF and its data, into --out',
      examples: [
        'clientele report --month 2018-07',
        'clientele report --month 2018-07 --lang fr --out ./july',
        'clientele report --month 2018-07 --edition manager',
      ],
      notes: ['Nothing is remembered and nothing is sent; "clientele run" does both.'],
      page: 'docs/command-line.md',
    },
  ).action((flags: ReportFlags) => report(flags, context))
}

async function report(flags: ReportFlags, { terminal, ifStopped }: CommandContext): Promise<void> {
  if (flags.pdf && flags.htmlOnly)
    throw new CliError('OPTION_INVALID', '--pdf and --html-only contradict each other; give one of them.')
  const month = parseMonth(flags.month)
  const settings = await loadSettings(terminal, flags)
  const brand = await playbookBrand(settings.brand)
  const shop = await openConfiguredShop(settings, terminal)
  try {
    const progress = progressOn(terminal, { silent: flags.json })
    const edition = flags.edition ?? settings.edition
    const language = flags.lang ?? shop.meta.language
    const { signal } = terminal
    const { document, playbook } = await withBrowser(!flags.htmlOnly, signal, async (browser) => {
      const document = buildPlaybookDocument(
        shop,
        await analyseMonth(shop, settings, month, {
          earlier: await earlierModel(settings.state, month),
          progress,
          signal,
          pastPush: pastPush(settings.journal, terminal),
        }),
        brand,
      )
      progress.start('playbook')
      const watch = { onProgress: progress.update, signal }
      return { document, playbook: await renderPlaybook(document, { language, edition, browser }, watch) }
    })
    const folder = flags.out === undefined ? join(settings.output, month) : resolve(terminal.cwd, flags.out)
    ifStopped('files that were there are whole, run the command again')
    const files = await writePlaybook(folder, document, playbook, edition)
    const paths = playbookPaths(files)
    progress.done(countOf(paths.length, 'file'))
    if (flags.json) printJson(terminal, reportDocument, { schemaVersion: 1, month, files })
    else for (const path of paths) terminal.out(`${path}\n`)
    if (playbook.withoutPdf !== null) {
      if (flags.pdf) throw new CliError('PDF_MISSING', playbook.withoutPdf)
      terminal.err(`clientele: ${playbook.withoutPdf}\n`)
    }
  } finally {
    await shop.close()
  }
}
