import type { ImportReadingFlags } from '../commands/import-options.ts'
import type { CRM_KINDS } from '../config/schema.ts'

/** What stands on the command line: answers to questions that then are not asked. */
export interface InitFlags extends ImportReadingFlags {
  readonly yes?: boolean
  /** A shop database, a database of its own, an address, or `env:NAME`. */
  readonly source?: string
  /** Table to which `map` belongs, in a database. */
  readonly table?: string
  /** Shop database that files are imported into. */
  readonly db: string
  readonly asOf?: string
  readonly name?: string
  readonly currency?: string
  readonly timeZone?: string
  readonly language?: 'en' | 'fr'
  readonly statuses?: readonly string[]
  readonly amount?: 'payments' | 'items' | 'items+freight'
  readonly k?: string
  readonly crmKind?: (typeof CRM_KINDS)[number]
  readonly crmUrl?: string
  readonly crmAudience?: string
  readonly out?: string
  readonly format?: 'ts' | 'json'
  readonly force?: boolean
  readonly json?: boolean
}
