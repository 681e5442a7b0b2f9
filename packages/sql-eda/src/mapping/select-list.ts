import type { CheckedTable } from './mapped-table.ts'
import type { CanonicalTableQuery } from './with-canonical.ts'

/** A canonical column of a mapped table, or null under its name where the source has none. */
export function optional(table: CheckedTable, alias: string, column: string): string {
  return table.has.has(column) ? `${alias}.${column}` : `null as ${column}`
}

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
