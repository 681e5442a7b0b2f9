import type { ShopMeta } from '../shop/shop-meta.ts'

/** What became of one file: `read = loaded + rejected + blank`. */
export interface ImportedFile {
  /** Base name; a table inside a database file is written `file.db#table`. */
  readonly file: string
  /** Table of the preset that the file holds. */
  readonly table: string
  /** Such as `utf-8`; `null` for a table inside a database file. */
  readonly encoding: string | null
  /** Such as `,`; a blank stands for runs of blanks. */
  readonly delimiter: string | null
  /** Such as `D/M/YYYY H:mm`; `null` when there are no dates. */
  readonly dateFormat: string | null
  /** Records after the header, blank ones included (a record may span several lines). */
  readonly read: number
  readonly loaded: number
  readonly rejected: number
  readonly blank: number
}

/** Orders, distinct customers who placed them, and their amount in the shop's currency. */
export interface OrderTotals {
  readonly orders: number
  readonly customers: number
  readonly total: number
}

/** Outcome of {@link importShop}: all orders of the source, and those that count as a sale. */
export interface ImportReport extends OrderTotals {
  readonly db: string
  readonly meta: ShopMeta
  /** What was found out instead of asked, with its evidence, and what is remarkable about the data: whole sentences. */
  readonly notes: readonly string[]
  readonly files: readonly ImportedFile[]
  readonly sales: OrderTotals
  /** Files found in the given folders that are no part of the preset. */
  readonly ignored: readonly string[]
  /** Path of the CSV (file, line, reason) of the rows that could not be used; `null` when there is none. */
  readonly rejectedFile: string | null
}

/** State of an import in progress; each file is read twice, and bytes are those of both readings. */
export interface ImportProgress {
  readonly file: string
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}
