import type { ShopMapping } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'
import type { Config } from './schema.ts'

/** How the tables of a source make a shop; nothing for an imported shop database. */
export interface SourceReading {
  readonly mapping?: ShopMapping
  readonly preset?: 'olist'
}

/**
 * What the configuration says about the tables of the source; `--preset` wins over both of its ways.
 *
 * @throws CliError `OPTION_INVALID` for a preset that no database has, `CONFIG_BROKEN` when preset and mapping are given
 */
export function sourceReading({ mapping, preset }: Config, option: string | undefined): SourceReading {
  if (option !== undefined) {
    if (option === 'olist') return { preset: option }
    throw new CliError(
      'OPTION_INVALID',
      `--preset "${option}" is not known for a database; the only one is olist.`,
    )
  }
  if (mapping !== undefined && preset !== undefined)
    throw new CliError(
      'CONFIG_BROKEN',
      'The configuration has both preset and mapping; leave one of them out.',
    )
  return {
    // openShop checks every name in it.
    ...(mapping === undefined ? {} : { mapping: mapping as ShopMapping }),
    ...(preset === undefined ? {} : { preset }),
  }
}
