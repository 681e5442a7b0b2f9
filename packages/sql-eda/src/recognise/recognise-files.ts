import { basename, resolve } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import { type FoundFile, findFiles } from '../import/find-files.ts'
import { isOlistFile } from '../import/open-olist-sources.ts'
import { olistMeta } from '../import/presets/olist.ts'
import { type PresetName, plainHeader } from '../import/presets/preset.ts'
import { transactions } from '../import/presets/transactions.ts'
import { findPreset, fits } from '../import/recognise-preset.ts'
import type { RecordSource } from '../import/record-source.ts'
import { csvSource } from '../import/text/csv-source.ts'
import { fileKind } from '../import/text/file-kind.ts'
import type { ShopMeta } from '../shop/shop-meta.ts'
import { guessRoles, type RoleGuess, type RoleGuesses } from './guess-roles.ts'

/** What files are, as far as their first lines tell. */
export interface RecognisedFiles {
  /** Layout that they have; null when the columns had to be guessed, or could not be. */
  readonly preset: PresetName | null
  /** A sentence: what speaks for the layout, or what is missing. */
  readonly reason: string
  /** Paths to import. */
  readonly paths: readonly string[]
  /** Base names of what was left out. */
  readonly ignored: readonly string[]
  /** Without a layout: what each column probably is. */
  readonly roles: readonly RoleGuess[]
  /** Whether the columns guessed make orders. */
  readonly isComplete: boolean
  /** Names of all columns of the file that was guessed at. */
  readonly header: readonly string[]
  /** Currency sign or code that stands beside the amounts, or null. */
  readonly currencySign: string | null
  /** What the layout says of the shop; the name, currency and time zone of none where it says nothing. */
  readonly meta: ShopMeta
}

export interface RecogniseFilesOptions {
  /** Folders (one level) and files. */
  readonly paths: readonly string[]
  readonly encoding?: string
  /** Names of the columns of files without header line. */
  readonly columns?: readonly string[]
  readonly signal?: AbortSignal
}

/** So many records are looked at to guess what a column is. */
const SAMPLE = 500

/**
 * Looks at the first lines of files, imports nothing: which layout they have and why, or else what each column of them
 * probably is.
 *
 * @throws SqlEdaError `IMPORT` for a path that does not exist, no table among the files, or files of two layouts
 * @example
 * const { preset, reason } = await recogniseFiles({ paths: ['downloads'] })
 */
export async function recogniseFiles(options: RecogniseFilesOptions): Promise<RecognisedFiles> {
  const found = await findFiles(options.paths, resolve('.no-target'))
  const olist = await olistFiles(found)
  if (olist.length > 0) return olistLayout(olist, found)
  const sources = new Map<FoundFile, RecordSource>()
  for (const file of found) {
    const source = await openTable(file, options)
    if (source !== null) sources.set(file, source)
  }
  if (sources.size === 0)
    throw new SqlEdaError(
      'IMPORT',
      `No file with a table in ${options.paths.join(', ') || 'no path at all'}: expected .csv, .tsv or .txt files, or the same with .gz.`,
    )
  const recognised = findPreset([...sources.values()])
  if (recognised === null) return await guessed(sources, found, options.signal)
  const { preset, reason } = recognised
  const used = [...sources].filter(([, { header }]) => fits(preset, header))
  const [[, first] = []] = used
  return {
    preset: preset.name,
    reason,
    ...split(
      found,
      used.map(([file]) => file),
    ),
    roles: [],
    isComplete: true,
    meta: preset.meta,
    header: first?.header ?? [],
    currencySign:
      preset.name === 'transactions' ? (await bestGuess(sources, options.signal)).guesses.currencySign : null,
  }
}

async function guessed(
  sources: ReadonlyMap<FoundFile, RecordSource>,
  found: readonly FoundFile[],
  signal: AbortSignal | undefined,
): Promise<RecognisedFiles> {
  const { source, guesses } = await bestGuess(sources, signal)
  const same = source.header.map(plainHeader).join()
  const used = [...sources].filter(([, { header }]) => header.map(plainHeader).join() === same)
  return {
    preset: null,
    reason: `No preset fits the columns of ${source.file}: they are guessed by their names and values.`,
    ...split(
      found,
      used.map(([file]) => file),
    ),
    roles: guesses.roles,
    isComplete: guesses.isComplete,
    header: source.header,
    currencySign: guesses.currencySign,
    meta: transactions().meta,
  }
}

/** The table in which most columns can be told. */
async function bestGuess(
  sources: ReadonlyMap<FoundFile, RecordSource>,
  signal: AbortSignal | undefined,
): Promise<{ readonly source: RecordSource; readonly guesses: RoleGuesses }> {
  let best: { readonly source: RecordSource; readonly guesses: RoleGuesses } | undefined
  for (const source of sources.values()) {
    const guesses = guessRoles(source.header, await firstRecords(source, signal))
    const worth = (one: RoleGuesses): number => one.roles.length + (one.isComplete ? 100 : 0)
    if (best === undefined || worth(guesses) > worth(best.guesses)) best = { source, guesses }
  }
  if (best === undefined) throw new TypeError('a guess needs a table')
  return best
}

async function firstRecords(
  source: RecordSource,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly string[])[]> {
  const records: (readonly string[])[] = []
  for await (const batch of source.batches(signal)) {
    records.push(...batch.records.slice(0, SAMPLE - records.length))
    if (records.length >= SAMPLE) break
  }
  return records
}

/** CSV files with the names of the layout; else a named database, packed or not, which is one of it or is refused later. */
async function olistFiles(found: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const named = found.filter(isOlistFile)
  const csv = named.filter(({ path }) => /\.csv(\.gz)?$/i.test(path))
  if (csv.length > 0) return csv
  const packed: FoundFile[] = []
  for (const file of named) if (file.isNamed && (await fileKind(file.path)) !== 'text') packed.push(file)
  return packed
}

function olistLayout(used: readonly FoundFile[], found: readonly FoundFile[]): RecognisedFiles {
  const names = used.map(({ path }) => basename(path))
  return {
    preset: 'olist',
    reason: `The preset is olist: ${
      names.length === 1
        ? `${names[0]} is taken for one of its files`
        : `${names.slice(0, 2).join(', ')}${names.length > 2 ? ` and ${names.length - 2} more` : ''} are names of its files`
    }.`,
    ...split(found, used),
    roles: [],
    isComplete: true,
    header: [],
    currencySign: null,
    meta: olistMeta,
  }
}

function split(
  found: readonly FoundFile[],
  used: readonly FoundFile[],
): Pick<RecognisedFiles, 'paths' | 'ignored'> {
  return {
    paths: used.map(({ path }) => path),
    ignored: found.filter((file) => !used.includes(file)).map(({ path }) => basename(path)),
  }
}

/** Null for what lies in a folder and is no table. */
async function openTable(
  { path, size, isNamed }: FoundFile,
  { encoding, columns, signal }: RecogniseFilesOptions,
): Promise<RecordSource | null> {
  if (!isNamed && !/\.(csv|tsv|txt|tab|psv|dat)(\.gz)?$/i.test(path)) return null
  try {
    return await csvSource(path, size, { encoding, columns, signal })
  } catch (error) {
    if (isNamed || !(error instanceof SqlEdaError) || error.code !== 'IMPORT') throw error
    return null
  }
}
