import { basename, resolve } from 'node:path'
import { type ImportReport, importShop } from '@clientele/sql-eda'
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { loadConfig } from '../config/load-config.ts'
import { DEFAULT_FILES } from '../config/settings.ts'
import { shopOverrides } from '../config/shop-overrides.ts'
import { formatCount, formatMoney } from '../console/numbers.ts'
import { progressOn } from '../console/progress.ts'
import { formatTable } from '../console/table.ts'
import { importDocument } from '../documents/import-document.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { jsonOption } from './options.ts'

interface ImportFlags {
  readonly preset: 'olist'
  readonly db: string
  readonly config?: string
  readonly json?: boolean
}

export function addImportCommand(program: Command, context: CommandContext): void {
  program
    .command('import')
    .description('load the files of a shop into a shop database')
    .argument('<paths...>', 'folders and files')
    .addOption(new Option('--preset <name>', 'layout of the files').choices(['olist']).default('olist'))
    .option('--db <file>', 'shop database to write', DEFAULT_FILES.source)
    .option('--config <file>', 'configuration; its "shop" and "sales" override the preset')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  clientele import --preset olist ./olist    the Kaggle files, plain or .gz
  clientele import olist.db --db course.db   the course's SQLite file

Rows that cannot be used go to a .rejected.csv beside the database, with file,
line and reason; exit code 4 says that there are some.`,
    )
    .action((paths: string[], flags: ImportFlags) => importFiles(paths, flags, context))
}

async function importFiles(
  paths: readonly string[],
  flags: ImportFlags,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context
  const { config } = await loadConfig(terminal.cwd, flags.config)
  const progress = progressOn(terminal, { silent: flags.json })
  progress.start('import')
  const report = await importShop({
    paths: paths.map((path) => resolve(terminal.cwd, path)),
    preset: flags.preset,
    db: resolve(terminal.cwd, flags.db),
    meta: shopOverrides(config),
    signal: terminal.signal,
    onProgress: ({ file, rows, bytes, totalBytes }) =>
      progress.update(
        `${basename(file)}  ${formatCount(rows)} rows  ${Math.round((100 * bytes) / Math.max(1, totalBytes))} %`,
      ),
  })
  progress.done(
    `${formatCount(report.orders)} orders of ${formatCount(report.customers)} customers → ${flags.db}`,
  )
  if (flags.json) printJson(terminal, importDocument, toDocument(report))
  else terminal.out(summary(report, terminal.columns))
  if (report.files.some(({ rejected }) => rejected > 0)) context.setExitCode(EXIT.rejected)
}

function toDocument({
  files,
  orders,
  customers,
  total,
  sales,
  ignored,
  rejectedFile,
}: ImportReport): z.infer<typeof importDocument> {
  return {
    schemaVersion: 1,
    files: [...files],
    orders,
    customers,
    total,
    sales,
    ignored: [...ignored],
    rejectedFile,
  }
}

function summary(report: ImportReport, width: number): string {
  const table = formatTable(
    [
      { title: 'file' },
      ...['read', 'loaded', 'rejected', 'blank'].map((title) => ({ title, align: 'right' as const })),
    ],
    report.files.map(({ file, read, loaded, rejected, blank }) => [
      file,
      ...[read, loaded, rejected, blank].map(formatCount),
    ]),
    width,
  )
  const { sales, meta } = report
  const lines = [
    table,
    '',
    `  ${formatCount(report.orders)} orders of ${formatCount(report.customers)} customers; ${formatCount(sales.orders)} count as sales` +
      ` (${meta.saleStatuses?.join(', ') ?? 'every status'}),`,
    `  of ${formatCount(sales.customers)} customers, worth ${formatMoney(sales.total, meta.currency)}.`,
  ]
  if (sales.orders === 0)
    lines.push(
      '  No order counts as a sale: look at "clientele explore orders-by-status" and set sales.statuses.',
    )
  if (report.ignored.length > 0)
    lines.push(`  Left alone, not part of the preset: ${report.ignored.join(', ')}.`)
  if (report.rejectedFile !== null)
    lines.push(`  Rejected rows, with line and reason: ${report.rejectedFile}`)
  return `${lines.join('\n')}\n`
}
