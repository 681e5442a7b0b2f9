import { basename, resolve } from 'node:path'
import { importShop, openShop, type ShopMeta } from '@clientele/sql-eda'
import { importReading } from '../commands/import-options.ts'
import { countOf } from '../console/numbers.ts'
import { progressOn } from '../console/progress.ts'
import type { Terminal } from '../console/terminal.ts'
import type { Conversation } from './conversation.ts'
import { decideTimeZone } from './decide-shop.ts'
import type { InitFlags } from './init-flags.ts'
import type { SourceSetup } from './source-setup.ts'
import type { UnderstoodFiles } from './understand-files.ts'

/** Imports files into a shop database that the configuration will call `configured`. */
export async function importFiles(
  files: Omit<UnderstoodFiles, 'meta'> & { readonly meta: ShopMeta | null },
  flags: InitFlags,
  terminal: Terminal,
  conversation: Conversation,
  configured: string,
): Promise<SourceSetup> {
  const { paths, preset, map, reason, currencySign } = files
  const { db } = flags
  const reading = {
    ...flags,
    ...(preset === null ? {} : { preset }),
    ...(map === undefined ? {} : { map }),
  }
  conversation.say(reason)
  // moments with an offset become the shop's own on their way in, so its zone comes first
  const zone = files.meta === null ? undefined : (await decideTimeZone(files.meta, flags, conversation)).value
  const progress = progressOn(terminal, { silent: flags.json })
  progress.start('import')
  const report = await importShop({
    paths,
    db: resolve(terminal.cwd, db),
    ...importReading(reading),
    meta: {
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(flags.currency === undefined ? {} : { currency: flags.currency }),
    },
    signal: terminal.signal,
    onProgress: ({ file, rows, bytes, totalBytes }) =>
      progress.update(`${basename(file)}, ${countOf(rows, 'row')}`, bytes / Math.max(1, totalBytes)),
  })
  progress.done(`${countOf(report.orders, 'order')} of ${countOf(report.customers, 'customer')} → ${db}`)
  return {
    configured,
    reading: {},
    reason: [reason, ...report.notes.filter((note) => note !== reason)].join(' '),
    currencySign,
    env: {},
    rejected: report.files.reduce((sum, { rejected }) => sum + rejected, 0),
    open: (meta) => openShop({ file: report.db, meta }),
  }
}
