import {
  type ImportOptions,
  type PresetName,
  type TransactionMap,
  transactionRoles,
} from '@clientele/sql-eda'
import { CliError } from '../errors.ts'

/**
 * Reads `--map`, a list of role and column. A comma inside a column's name is no separator unless a role follows it.
 *
 * @throws CliError `OPTION_INVALID` for something else than `role=column`, an unknown role, or one that is there twice.
 * @example parseMap('customer=Client,date=Day') // { customer: 'Client', date: 'Day' }
 */
export function parseMap(text: string): TransactionMap {
  const map = new Map<string, string>()
  for (const entry of text.split(/,(?=\s*[\w-]+\s*=)/)) {
    const [, role = '', column = ''] = /^\s*([\w-]+)\s*=\s*(.+?)\s*$/s.exec(entry) ?? []
    if (!transactionRoles.some((known) => known === role) || map.has(role))
      throw new CliError(
        'OPTION_INVALID',
        `--map "${text}" is not understood at "${entry.trim()}"; write it as customer=…,date=…,amount=… with the roles ${transactionRoles.join(', ')}, each once.`,
      )
    map.set(role, column)
  }
  return Object.fromEntries(map)
}

/**
 * Reads `--columns`, a list of names.
 *
 * @throws CliError `OPTION_INVALID` for fewer than two names, or one that is empty or there twice.
 */
export function parseColumns(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.length < 2 || names.includes('') || new Set(names).size < names.length)
    throw new CliError(
      'OPTION_INVALID',
      `--columns "${text}" is not understood; name every column once, as customer,date,amount.`,
    )
  return names
}

/** How files are to be read, as far as options say it. */
export interface ImportReadingFlags {
  readonly preset?: PresetName
  readonly map?: TransactionMap
  readonly columns?: readonly string[]
  readonly encoding?: string
  readonly dateFormat?: string
  readonly decimal?: 'point' | 'comma'
}

/** The options of an import that say how files are read; what no option says is found out. */
export function importReading({
  preset,
  map,
  columns,
  encoding,
  dateFormat,
  decimal,
}: ImportReadingFlags): Omit<ImportOptions, 'paths' | 'db'> {
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(map === undefined ? {} : { map }),
    ...(columns === undefined ? {} : { columns }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(decimal === undefined ? {} : { decimal: decimal === 'comma' ? ',' : '.' }),
  }
}
