import { basename, resolve } from 'node:path'
import { type ImportOptions, type ImportReport, importShop, openShop, SqlEdaError } from '@clientele/sql-eda'
import { type ImportReadingFlags, importReading } from '../commands/import-options.ts'
import { countOf } from '../console/numbers.ts'
import { progressOn } from '../console/terminal/progress.ts'
import type { Terminal } from '../console/terminal/terminal.ts'
import { askForReading } from './ask-for-reading.ts'
import type { Conversation } from './conversation.ts'
import { decideTimeZone } from './decide-shop.ts'
import { importCommand } from './import-command.ts'
import type { InitFlags } from './init-flags.ts'
import type { SourceSetup } from './source-setup.ts'
import type { UnderstoodFiles } from './understand-files.ts'

/** Imports files into a shop database that the configuration will call `configured`. */
export async function importFiles(
  { paths, preset, map, reason, currencySign, meta }: UnderstoodFiles,
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
  configured: string,
): Promise<SourceSetup> {
  // moments with an offset become the shop's own on their way in, so its zone comes first
  const timeZone = await decideTimeZone(meta, flags, conversation)
  const { currency, db } = flags
  const options = {
    paths,
    db: resolve(terminal.cwd, db),
    meta: {
      timeZone: timeZone.value,
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    },
    signal: terminal.signal,
  }
  const reading: ImportReadingFlags = {
    ...flags,
    ...(preset === null ? {} : { preset }),
    ...(map === undefined ? {} : { map }),
  }
  const { report, answered } = await importAsking(options, reading, { flags, terminal, conversation })
  return {
    configured,
    reading: {},
    // of its notes, how files are read; what they say of statuses and currency is about to be decided
    reason: [
      reason,
      ...report.notes.filter((note) => report.files.some(({ file }) => note.startsWith(file))),
    ].join(' '),
    currencySign,
    timeZone,
    env: {},
    rejected: report.files.reduce((sum, { rejected }) => sum + rejected, 0),
    importAgain: importCommand({
      cwd: terminal.cwd,
      paths,
      // a preset that was recognised will be again
      reading: { ...flags, ...(map === undefined ? {} : { map }), ...answered },
      db,
    }),
    open: (changes) => openShop({ file: report.db, meta: changes }),
  }
}

interface Surroundings {
  readonly flags: InitFlags
  readonly terminal: Terminal
  readonly conversation: Conversation
}

/** What was imported, and what had to be answered for it. */
interface ImportAnswered {
  readonly report: ImportReport
  readonly answered: Pick<ImportReadingFlags, 'dateFormat' | 'decimal'>
}

/** Imports; what the values of the files leave open is asked, and the import begun anew. */
async function importAsking(
  options: Omit<ImportOptions, 'onProgress'>,
  reading: ImportReadingFlags,
  surroundings: Surroundings,
): Promise<ImportAnswered> {
  const { flags, terminal, conversation } = surroundings
  const progress = progressOn(terminal, { silent: flags.json })
  progress.start('import')
  try {
    const report = await importShop({
      ...options,
      ...importReading(reading),
      onProgress: ({ file, rows, bytes, totalBytes }) =>
        progress.update(`${basename(file)}, ${countOf(rows, 'row')}`, bytes / Math.max(1, totalBytes)),
    })
    progress.done(
      `${countOf(report.orders, 'order')} of ${countOf(report.customers, 'customer')} → ${flags.db}`,
    )
    return { report, answered: {} }
  } catch (error) {
    if (!(error instanceof SqlEdaError && error.code === 'IMPORT' && conversation.isHeld)) throw error
    const answer = await askForReading(error.message, reading, conversation)
    if (answer === null) throw error
    const { report, answered } = await importAsking(options, { ...reading, ...answer }, surroundings)
    return { report, answered: { ...answer, ...answered } }
  }
}
