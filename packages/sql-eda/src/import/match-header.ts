import { SqlEdaError } from '../errors.ts'
import { type LayoutColumn, type LayoutTable, plainHeader } from './presets/preset.ts'

/** A column of a layout found in a file. */
export interface MatchedColumn extends LayoutColumn {
  /** Where in a record it stands. */
  readonly index: number
  /** Its header as the file writes it. */
  readonly header: string
}

export interface HeaderMatch {
  readonly columns: readonly MatchedColumn[]
  /** Required columns that are not there. */
  readonly missing: readonly LayoutColumn[]
  /** A header of the layout that stands there twice. */
  readonly twice: string | undefined
}

/**
 * Matches a header to a table: any column order, extra columns left alone, capitals, blanks and punctuation forgiven.
 * Where several headers of one column are there, the one named first in the layout counts.
 */
export function matchHeader(table: LayoutTable, header: readonly string[]): HeaderMatch {
  const plain = header.map(plainHeader)
  const columns: MatchedColumn[] = []
  const missing: LayoutColumn[] = []
  let twice: string | undefined
  for (const column of table.columns) {
    const places = column.headers
      .map((name) => indexesOf(plain, plainHeader(name)))
      .find(({ length }) => length > 0)
    if (places === undefined) {
      if (column.required) missing.push(column)
      continue
    }
    const [index = 0, other] = places
    if (other !== undefined && same(header[index], header[other])) twice ??= header[index]?.trim()
    columns.push({ ...column, index, header: header[index]?.trim() ?? '' })
  }
  return { columns, missing, twice }
}

/**
 * @throws SqlEdaError `IMPORT` naming file, missing column and the known columns that were found (never the line itself,
 * which is a customer where the header is missing), or a column that is there twice
 */
export function requireColumns(
  table: LayoutTable,
  header: readonly string[],
  file: string,
): readonly MatchedColumn[] {
  const { columns, missing, twice } = matchHeader(table, header)
  if (twice !== undefined)
    throw new SqlEdaError('IMPORT', `${file} has the column ${twice} twice: remove one of them.`)
  const [first] = missing
  if (first !== undefined) {
    const found = columns.map((column) => column.header)
    const seen =
      found.length === 0
        ? 'its first line looks like data, not like column names'
        : `of the columns it needs, its first line has ${found.join(', ')}`
    throw new SqlEdaError(
      'IMPORT',
      `${file} has no column ${first.headers[0]}; ${seen}. Export it again with that column.`,
    )
  }
  return columns
}

function indexesOf(names: readonly string[], name: string): number[] {
  return names.flatMap((one, index) => (one === name ? [index] : []))
}

function same(a = '', b = ''): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
