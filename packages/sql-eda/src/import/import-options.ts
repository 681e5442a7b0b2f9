import type { SqliteDriver } from '../connect/connect-sqlite.ts'
import type { ShopMeta } from '../shop/shop-meta.ts'
import type { DecimalMark } from './cells/read-number.ts'
import type { ImportProgress } from './import-report.ts'
import type { PresetName } from './presets/preset.ts'
import type { TransactionMap } from './presets/transactions.ts'

export interface ImportOptions {
  /** Folders (one level) and files, in any order. */
  readonly paths: readonly string[]
  /** Default: recognised by file names and headers. */
  readonly preset?: PresetName
  /** For `transactions`: which column is what. */
  readonly map?: TransactionMap
  /** Names of the columns, for files without header line. */
  readonly columns?: readonly string[]
  /** Encoding of the files; default: found out for each. */
  readonly encoding?: string
  /** How dates are written, such as `D/M/YYYY`; default: found out for each column. */
  readonly dateFormat?: string
  /** What stands before the decimals; default: found out for each file. */
  readonly decimal?: DecimalMark
  /** Path of the shop database to write; an earlier import there is replaced when the new one is complete. */
  readonly db: string
  /** Overrides of the preset's name, currency, time zone, language, sale statuses or amount. */
  readonly meta?: Partial<Omit<ShopMeta, 'schemaVersion' | 'preset' | 'fingerprint'>>
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Forces one of the two SQLite drivers. */
  readonly driver?: SqliteDriver
}
