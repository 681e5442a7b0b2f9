import { basename, resolve } from 'node:path'
import { type ImportReport, importShop, presetNames, transactionRoles } from '@clientele/sql-eda'
import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { loadConfig } from '../config/load-config.ts'
import { DEFAULT_FILES } from '../config/settings.ts'
import { shopOverrides } from '../config/shop-overrides.ts'
import { withHelp } from '../console/command-help.ts'
import { countOf, formatCount, formatMoney } from '../console/numbers.ts'
import { progressOn } from '../console/terminal/progress.ts'
import { formatTable } from '../console/terminal/table.ts'
import { wrap } from '../console/terminal/wrap.ts'
import { importDocument } from '../documents/import-document.ts'
import { EXIT } from '../errors.ts'
import { printJson } from '../output/print-json.ts'
import type { CommandContext } from '../program.ts'
import { type ImportReadingFlags, importReading, parseColumns, parseMap } from './import-options.ts'
import { jsonOption } from './options.ts'
import { proposeMap } from './propose-map.ts'

interface ImportFlags extends ImportReadingFlags {
  readonly db: string
  readonly config?: string
  readonly json?: boolean
}

const PRESETS = `Presets:
  olist          the nine Kaggle files, or the course's SQLite file
  online-retail  UCI Online Retail, I and II
  shopify        the orders export
  woocommerce    Analytics > Orders, or the export of the usual plugins
  transactions   any table with customer, date, amount or quantity and price`

export function addImportCommand(program: Command, context: CommandContext): void {
  withHelp(
    program
      .command('import')
      .description('load the files of a shop into a shop database')
      .argument('<paths...>', 'folders and files')
      .addOption(
        new Option('--preset <name>', 'layout of the files (default: recognised)').choices([...presetNames]),
      )
      .option('--map <list>', 'which column is what, as customer=…,date=…,amount=…', parseMap)
      .option('--columns <list>', 'names of the columns of headerless files', parseColumns)
      .option('--encoding <name>', 'encoding of the files (default: found out)')
      .option('--date-format <format>', 'such as D/M/YYYY (default: found out)')
      .addOption(
        new Option('--decimal <mark>', 'what stands before decimals (default: found out)').choices([
          'point',
          'comma',
        ]),
      )
      .option('--db <file>', 'shop database to write', DEFAULT_FILES.source)
      .option('--config <file>', 'configuration; its "shop" and "sales" override the preset')
      .addOption(jsonOption()),
    context.terminal,
    {
      reads:
        'CSV and TSV files, plain or .gz, in any encoding; folders of them; or the SQLite file of the course',
      writes:
        'the shop database, and beside it .rejected.csv: rows that cannot be used, with file, line and reason',
      examples: [
        'clientele import ./olist',
        'clientele import orders_export_1.csv orders_export_2.csv --db 2026.db',
        'clientele import till.csv --map customer=Client,date=Day,amount=Paid',
        'clientele import lines.csv --map customer=who,date=at,quantity=n,price=each',
        'clientele import CDNOW_master.txt --columns customer,date,quantity,amount',
        'clientele import sales.csv --date-format D/M/YYYY --encoding windows-1252',
      ],
      notes: [
        PRESETS,
        `Roles of --map: ${transactionRoles.join(', ')}.`,
        'Dates: D/M/YYYY, M/D/YY H:mm, YYYYMMDD, D-MMM-YY, epoch-s, epoch-ms and so on.',
        'Exit code 4 says that rows were rejected.',
      ],
      page: 'packages/sql-eda/README.md',
    },
  ).action((paths: string[], flags: ImportFlags) => importFiles(paths, flags, context))
}

async function importFiles(
  paths: readonly string[],
  flags: ImportFlags,
  context: CommandContext,
): Promise<void> {
  const { terminal } = context
  const { config } = await loadConfig(terminal.cwd, flags.config)
  context.ifStopped(`${flags.db} is as it was before, run the command again`)
  const progress = progressOn(terminal, { silent: flags.json })
  progress.start('import')
  const places = paths.map((path) => resolve(terminal.cwd, path))
  const report = await importShop({
    paths: places,
    db: resolve(terminal.cwd, flags.db),
    ...importReading(flags),
    meta: shopOverrides(config),
    signal: terminal.signal,
    onProgress: ({ file, rows, bytes, totalBytes }) =>
      progress.update(`${basename(file)}, ${countOf(rows, 'row')}`, bytes / Math.max(1, totalBytes)),
  }).catch(async (error: unknown) => {
    throw await proposeMap(error, places, flags)
  })
  progress.done(
    `${countOf(report.orders, 'order')} of ${countOf(report.customers, 'customer')} → ${flags.db}`,
  )
  if (flags.json) printJson(terminal, importDocument, toDocument(report))
  else terminal.out(summary(report, terminal.columns))
  if (report.files.some(({ rejected }) => rejected > 0)) context.setExitCode(EXIT.rejected)
}

function toDocument({
  meta,
  notes,
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
    preset: meta.preset,
    notes: [...notes],
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
    `  ${countOf(report.orders, 'order')} of ${countOf(report.customers, 'customer')}; ${formatCount(sales.orders)} ${sales.orders === 1 ? 'counts as a sale' : 'count as sales'}` +
      ` (${meta.saleStatuses?.join(', ') ?? 'every status'}),`,
    `  of ${countOf(sales.customers, 'customer')}, worth ${formatMoney(sales.total, meta.currency)}.`,
  ]
  if (sales.orders === 0)
    lines.push(
      '  No order counts as a sale: look at "clientele explore orders-by-status" and set sales.statuses.',
    )
  for (const note of report.notes) lines.push(...wrap(note, width - 2).map((line) => `  ${line}`))
  if (report.ignored.length > 0)
    lines.push(`  Left alone, not part of the preset: ${report.ignored.join(', ')}.`)
  if (report.rejectedFile !== null)
    lines.push(`  Rejected rows, with line and reason: ${report.rejectedFile}`)
  return `${lines.join('\n')}\n`
}
