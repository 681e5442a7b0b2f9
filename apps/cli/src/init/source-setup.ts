import type { Shop, ShopMeta } from '@clientele/sql-eda'
import type { SourceReading } from '../config/source-reading.ts'
import type { Decision } from './decision.ts'

/** A source that is ready to be read, and how the configuration will name it. */
export interface SourceSetup {
  /** As `source` of the configuration: a path from its folder, an address without password, or `env:NAME`. */
  readonly configured: string
  /** How its tables make a shop; nothing for an imported shop database. */
  readonly reading: SourceReading
  /** A sentence: why it is read as it is. */
  readonly reason: string
  /** Currency sign or code that stands beside the amounts, or null. */
  readonly currencySign: string | null
  /** Where it had to be decided already; null otherwise. */
  readonly timeZone: Decision | null
  /** What the environment has to hold beside what it does, for an address with a password that was given in person. */
  readonly env: Readonly<Record<string, string>>
  /** Rows that an import could not use. */
  readonly rejected: number
  /** What imports the next export, without the program's name; null for a database that is read in place. */
  readonly importAgain: string | null
  /** Opens the shop with what was decided so far. */
  open(meta: Partial<ShopMeta>): Promise<Shop>
}
