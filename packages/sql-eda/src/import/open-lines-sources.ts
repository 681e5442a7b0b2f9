import { basename } from 'node:path'
import { SqlEdaError } from '../errors.ts'
import type { FoundFile } from './find-files.ts'
import type { ImportOptions } from './import-options.ts'
import { requireColumns } from './match-header.ts'
import type { LinesPreset } from './presets/preset.ts'
import { linesPreset } from './presets/presets.ts'
import { fits, recognisePreset } from './recognise-preset.ts'
import type { RecordSource } from './record-source.ts'
import type { OpenSources, TableSource } from './table-source.ts'
import { csvSource } from './text/csv-source.ts'

interface Opened {
  readonly file: FoundFile
  readonly source: RecordSource
}

/**
 * Opens the files of a layout with one row an order line; there may be several, such as one a year.
 *
 * @throws SqlEdaError `IMPORT` for a named file that does not fit the preset, or when none does
 */
export async function openLinesSources(
  files: readonly FoundFile[],
  options: ImportOptions,
): Promise<OpenSources> {
  const ignored: string[] = []
  const opened: Opened[] = []
  for (const file of files) {
    const source = await openText(file, options)
    if (source === undefined) ignored.push(basename(file.path))
    else opened.push({ file, source })
  }
  if (opened.length === 0)
    throw new SqlEdaError(
      'IMPORT',
      `No file to import in ${options.paths.join(', ') || 'no path at all'}: expected .csv, .tsv or .txt files, or the same with .gz.`,
    )
  const { preset, reason } = choose(opened, options)
  const tables = opened.flatMap(({ file, source }): TableSource[] => {
    if (!file.isNamed && !fits(preset, source.header)) {
      ignored.push(source.file)
      return []
    }
    const columns = requireColumns(preset.table, source.header, source.file)
    if (!fits(preset, source.header))
      throw new SqlEdaError(
        'IMPORT',
        `${source.file} has no column with an amount or a price: say which it is with --map amount=… or --map quantity=…,price=….`,
      )
    return [{ table: preset.table, source, path: file.path, columns }]
  })
  if (tables.length === 0)
    throw new SqlEdaError(
      'IMPORT',
      `No file of the ${preset.name} layout in ${options.paths.join(', ')}: it needs the columns ${needed(preset)}.`,
    )
  return {
    lines: preset,
    meta: preset.meta,
    tables,
    ignored,
    notes: reason === null ? [] : [reason],
    close: async () => {},
  }
}

/** `undefined` for what lies in a folder and is no table by its name, or is no text after all. */
async function openText(
  { path, size, isNamed }: FoundFile,
  { encoding, columns, signal }: ImportOptions,
): Promise<RecordSource | undefined> {
  const isTable = /\.(csv|tsv)(\.gz)?$/i.test(path)
  if (!isNamed && !isTable && !/\.(txt|tab|psv|dat)(\.gz)?$/i.test(path)) return undefined
  try {
    return await csvSource(path, size, { encoding, columns, signal })
  } catch (error) {
    if (isNamed || isTable || !(error instanceof SqlEdaError) || error.code !== 'IMPORT') throw error
    return undefined
  }
}

function choose(
  opened: readonly Opened[],
  options: ImportOptions,
): { readonly preset: LinesPreset; readonly reason: string | null } {
  const name = options.preset ?? (options.map === undefined ? undefined : 'transactions')
  if (name === undefined) return recognisePreset(opened.map(({ source }) => source))
  if (name === 'olist') throw new TypeError('the olist layout has several tables')
  if (name !== 'transactions' && options.map !== undefined)
    throw new SqlEdaError(
      'IMPORT',
      `A map goes with the preset transactions only, not with ${name}: leave one of them out.`,
    )
  return { preset: linesPreset(name, options.map), reason: null }
}

function needed({ table, oneOf }: LinesPreset): string {
  const names = table.columns.filter(({ required }) => required).map(({ headers }) => headers[0])
  return [...names, ...(oneOf.length === 0 ? [] : ['amount (or quantity and price)'])].join(', ')
}
