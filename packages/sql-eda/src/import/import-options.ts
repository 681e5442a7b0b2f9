import type { SqliteDriver } from '../connect-sqlite.ts'
import type { ShopMeta } from '../shop-meta.ts'
import type { ImportProgress } from './import-report.ts'

export interface ImportOptions {
  /** Folders and files of the preset, in any order. */
  readonly paths: readonly string[]
  readonly preset: 'olist'
  /** Path of the shop database to write; an earlier import there is replaced when the new one is complete. */
  readonly db: string
  /** Overrides of the preset's name, currency, time zone, language, sale statuses or amount. */
  readonly meta?: Partial<Omit<ShopMeta, 'schemaVersion' | 'preset' | 'fingerprint'>>
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: AbortSignal
  /** Forces one of the two SQLite drivers. */
  readonly driver?: SqliteDriver
}
