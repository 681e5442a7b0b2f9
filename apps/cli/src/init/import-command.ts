import { relative } from 'node:path'
import type { TransactionMap } from '@clientele/sql-eda'
import type { ImportReadingFlags } from '../commands/import-options.ts'
import { DEFAULT_FILES } from '../config/settings.ts'

export interface ImportCommandOptions {
  readonly cwd: string
  /** Files that were imported. */
  readonly paths: readonly string[]
  /** What has to be said of them; what is found out by itself is left out. */
  readonly reading: ImportReadingFlags
  /** Shop database that is written. */
  readonly db: string
}

/**
 * What imports files once more as they were imported, to be typed behind the program's name when there is a new export.
 *
 * @example importCommand({ cwd: '/s', paths: ['/s/a.csv'], reading: {}, db: 'shop.db' }) // 'import a.csv'
 */
export function importCommand({ cwd, paths, reading, db }: ImportCommandOptions): string {
  const { preset, map, columns, encoding, dateFormat, decimal } = reading
  const options: readonly (readonly [string, string | undefined])[] = [
    ['--preset', map === undefined ? preset : undefined],
    ['--map', map === undefined ? undefined : mapText(map)],
    ['--columns', columns?.join(',')],
    ['--encoding', encoding],
    ['--date-format', dateFormat],
    ['--decimal', decimal],
    ['--db', db === DEFAULT_FILES.source ? undefined : db],
  ]
  return [
    'import',
    ...paths.map((path) => argument(relative(cwd, path) || '.')),
    ...options.flatMap(([name, value]) => (value === undefined ? [] : [name, argument(value)])),
  ].join(' ')
}

/** A map as `--map` reads it, typed. */
export const mapOption = (map: TransactionMap): string => `--map ${argument(mapText(map))}`

const mapText = (map: TransactionMap): string =>
  Object.entries(map)
    .map(([role, column]) => `${role}=${column}`)
    .join(',')

/** A word of a command line: bare, in double quotes, which every shell knows, or in single ones where those would not do. */
function argument(text: string): string {
  if (/^[\p{L}\p{N}_.,:=/@%+-]+$/u.test(text)) return text
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`
}
