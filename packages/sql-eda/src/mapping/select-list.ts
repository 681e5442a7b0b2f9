import { canonicalColumns } from './canonical-columns.ts'
import type { CheckedTable } from './mapped-table.ts'
import type { CanonicalTableQuery } from './with-canonical.ts'

/** A canonical column of a mapped table, or null of its kind under its name where the source has none. */
export function optional(table: CheckedTable, alias: string, column: string): string {
  if (table.has.has(column)) return `${alias}.${column}`
  const kind = canonicalColumns[table.name].columns[column]
  return `${kind === 'integer' || kind === 'money' ? unknownNumber : 'null'} as ${column}`
}

/** A null that every database takes for a number: PostgreSQL takes a bare one for text, of which it makes no sums. */
export const unknownNumber = 'nullif(0, 0)'

/** A canonical table that is one mapped table, under the alias `m`. */
export function tableQuery(table: CheckedTable, columns: string, where: string): CanonicalTableQuery {
  return {
    sql: `  select ${columns}\n  from ${table.rows.sql} m\n  where ${where}`,
    bindings: table.rows.bindings,
    needs: [],
  }
}

/** Imported orders say a country; no mapping can name one. */
export const noCountry = 'null as country'
