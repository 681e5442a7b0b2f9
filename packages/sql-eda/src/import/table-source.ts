import type { ShopMeta } from '../shop/shop-meta.ts'
import type { MatchedColumn } from './match-header.ts'
import type { LayoutTable, LinesPreset } from './presets/preset.ts'
import type { RecordSource } from './record-source.ts'

/** A file, or table of a database file, and the table of the layout that it holds. */
export interface TableSource {
  readonly table: LayoutTable
  readonly source: RecordSource
  /** Where it lies, for a message that has to name two files of the same name. */
  readonly path: string
  readonly columns: readonly MatchedColumn[]
}

/** The sources of an import, in the order in which they are read. */
export interface OpenSources {
  /** `null`: the tables of the olist layout. */
  readonly lines: LinesPreset | null
  readonly meta: ShopMeta
  readonly tables: readonly TableSource[]
  /** Files found in folders that are no part of the preset. */
  readonly ignored: readonly string[]
  readonly notes: readonly string[]
  close(): Promise<void>
}
