import { SqlEdaError } from '../errors.ts'
import { type Database, runQuery } from '../statements/run-query.ts'
import { nearNames } from './near-names.ts'

/** What a column holds, as far as the mapping has to know. */
export type ColumnType = 'text' | 'number' | 'moment' | 'utc moment' | 'any' | 'other'

export interface CatalogueTable {
  readonly schema: string
  readonly name: string
  /** Whether it is found without naming its schema. */
  readonly near: boolean
  readonly columns: ReadonlyMap<string, ColumnType>
}

/** Reads the tables and views that the user may see, with their columns. */
export async function readCatalogue(database: Database): Promise<CatalogueTable[]> {
  const rows = await runQuery(database, { sql: listing[database.dialect.name], bindings: {} })
  const tables = new Map<string, CatalogueTable & { columns: Map<string, ColumnType> }>()
  for (const row of rows) {
    const [schema, name] = [String(row.table_schema), String(row.table_name)]
    const key = JSON.stringify([schema, name])
    const table = tables.get(key) ?? { schema, name, near: Number(row.near) === 1, columns: new Map() }
    tables.set(key, table)
    table.columns.set(String(row.column_name), columnType(database.dialect.name, String(row.column_type)))
  }
  return [...tables.values()]
}

const listing: Readonly<Record<Database['dialect']['name'], string>> = {
  sqlite: `select 'main' as table_schema, m.name as table_name, 1 as near, c.name as column_name, c.type as column_type
from sqlite_master m join pragma_table_info(m.name) c
where m.type in ('table', 'view') order by m.name, c.cid`,
  postgresql: `select table_schema::text, table_name::text, case when table_schema = any (current_schemas(false)) then 1 else 0 end as near,
  column_name::text, data_type::text as column_type
from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
order by table_schema, table_name, ordinal_position`,
  mysql: `select table_schema as table_schema, table_name as table_name,
  case when table_schema = database() then 1 else 0 end as near, column_name as column_name, data_type as column_type
from information_schema.columns
where table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
order by table_schema, table_name, ordinal_position`,
}

const typePatterns: readonly (readonly [RegExp, ColumnType])[] = [
  [/bytea|blob|binary|json|array|geometry|point|xml|interval|^time\b|year|bit/, 'other'],
  [/with time zone|^timestamptz/, 'utc moment'],
  [/timestamp|datetime|^date$/, 'moment'],
  [/int|numeric|decimal|real|double|float|money|serial|oid/, 'number'],
  [/bool/, 'number'],
]

function columnType(database: Database['dialect']['name'], declared: string): ColumnType {
  // A column of SQLite holds whatever was put there, whatever it was declared as.
  if (database === 'sqlite') return 'any'
  const type = declared.toLowerCase()
  if (type === 'timestamp without time zone') return 'moment'
  // MySQL's `timestamp` is a moment of the world that the session shows in its zone, its `datetime` a naive one.
  if (database === 'mysql' && type === 'timestamp') return 'utc moment'
  return typePatterns.find(([pattern]) => pattern.test(type))?.[1] ?? 'text'
}

/** The table that a name of the configuration means. @throws SqlEdaError `BAD_MAPPING` for none or several */
export function findTable(catalogue: readonly CatalogueTable[], name: string, where: string): CatalogueTable {
  const full = ({ schema, name: table }: CatalogueTable): string => `${schema}.${table}`
  const found = catalogue.filter((table) => full(table) === name || (table.near && table.name === name))
  const [only, other] = found
  if (only !== undefined && other === undefined) return only
  if (other !== undefined)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${where} names the table "${name}", which may be ${found.map(full).join(' or ')}: write it with its schema.`,
    )
  const near = nearNames(
    name,
    catalogue.map((table) => (table.near ? table.name : full(table))),
  )
  throw new SqlEdaError(
    'BAD_MAPPING',
    `The mapping of ${where} names the table "${name}", which the database does not have or does not show to this user; ${
      near.length === 0 ? 'it shows no table at all' : `near names are ${near.join(', ')}`
    }.`,
  )
}

/** Type of a column. @throws SqlEdaError `BAD_MAPPING` when the table has no such column */
export function findColumn(table: CatalogueTable, name: string, where: string): ColumnType {
  const type = table.columns.get(name)
  if (type !== undefined) return type
  throw new SqlEdaError(
    'BAD_MAPPING',
    `The mapping of ${where} names the column "${name}", which the table "${table.name}" does not have; near names are ${nearNames(name, [...table.columns.keys()]).join(', ')}.`,
  )
}
