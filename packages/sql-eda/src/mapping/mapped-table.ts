import type { Dialect } from '../dialect/dialect.ts'
import { SqlEdaError } from '../errors.ts'
import type { SqlQuery } from '../questions/question.ts'
import { type ColumnKind, canonicalColumns } from './canonical-columns.ts'
import { type CatalogueTable, findColumn, findTable } from './catalogue.ts'
import { columnSql, type MappedColumn, problemSql, shopTimeSql } from './column-sql.ts'
import { nearNames } from './near-names.ts'
import type { ColumnSource, MappedTable, TableMapping } from './shop-mapping.ts'

/** A table of the source, checked against the catalogue. */
export interface CheckedTable {
  readonly name: MappedTable
  /** Canonical columns that it gives. */
  readonly has: ReadonlySet<string>
  /** Its rows with canonical columns, in parentheses: whatever the source holds, one row of it makes one row here. */
  readonly rows: SqlQuery
  /** Per canonical column, the condition that a value of the source cannot be used; over `source`. */
  readonly problems: ReadonlyMap<string, string>
  /** The rows of the source, for counting: what stands after `from`. */
  readonly source: SqlQuery
}

interface Scope {
  readonly dialect: Dialect
  readonly timeZone: string
  readonly catalogue: readonly CatalogueTable[]
}

/**
 * Checks one table of a mapping and writes it as SQL: names are looked up in the catalogue and quoted, values are bound.
 *
 * @throws SqlEdaError `BAD_MAPPING` naming what does not fit
 */
export function checkTable(scope: Scope, name: MappedTable, mapping: TableMapping<string>): CheckedTable {
  const { dialect, timeZone } = scope
  const canonical = canonicalColumns[name]
  const table = findTable(scope.catalogue, mapping.table, name)
  for (const column of Object.keys(mapping.columns)) checkName(column, Object.keys(canonical.columns), name)
  const missing = canonical.required.find((column) => mapping.columns[column] === undefined)
  if (missing !== undefined)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${name} does not say which column is its ${missing}: add columns.${missing}.`,
    )
  const lookups = new Map<string, Lookup>()
  const bindings: Record<string, string | number> = {}
  const inner: string[] = []
  const outer: string[] = []
  const problems = new Map<string, string>()
  for (const [column, kind] of Object.entries(canonical.columns)) {
    const source = mapping.columns[column]
    if (source === undefined) continue
    if (typeof source === 'object' && 'value' in source) {
      const key = `source_${name}_${column}`
      bindings[key] = source.value
      inner.push(`${dialect.byCodePoint(`:${key}`)} as ${column}`)
      outer.push(column)
      continue
    }
    const form = typeof source === 'string' ? { column: source } : source
    if (form.digits !== undefined && !(Number.isInteger(form.digits) && form.digits > 0 && form.digits < 100))
      throw new SqlEdaError(
        'BAD_MAPPING',
        `The mapping of ${name}.${column} has digits that are no number from 1 to 99.`,
      )
    const where = `${name}.${column}`
    checkDecimals(form.decimals, kind, where)
    if (form.table === undefined) {
      const mapped = mappedColumn(dialect, table, 't', form, kind, where)
      inner.push(`${columnSql(dialect, mapped)} as ${column}`)
      outer.push(`${shopTimeSql(dialect, timeZone, mapped, column)} as ${column}`)
      const problem = problemSql(dialect, mapped)
      if (problem !== null) problems.set(column, problem)
    } else {
      const { alias, mapped } = lookUp(scope, table, lookups, { form, kind, column, where })
      inner.push(`${alias}.${column} as ${column}`)
      outer.push(`${shopTimeSql(dialect, timeZone, mapped, column)} as ${column}`)
    }
  }
  const only = Object.entries(mapping.only ?? {}).map(([column, wanted], index) => {
    findColumn(table, column, `${name}.only`)
    const values = Array.isArray(wanted) ? wanted : [wanted]
    const keys = values.map((value, place) => {
      const key = `source_${name}_only_${index}_${place}`
      bindings[key] = String(value)
      return dialect.byCodePoint(`:${key}`)
    })
    return `${dialect.byCodePoint(`t.${dialect.quote(column)}`)} in (${keys.join(', ')})`
  })
  const from = `${qualified(dialect, table)} t`
  const filter = only.length === 0 ? '' : `\n    where ${only.join(' and ')}`
  const rows = `(select ${outer.join(', ')} from (
    select ${inner.join(',\n      ')}
    from ${[from, ...[...lookups.values()].map(joinSql)].join('\n    ')}${filter}
  ) mapped)`
  return {
    name,
    has: new Set(Object.keys(mapping.columns)),
    rows: { sql: rows, bindings },
    problems,
    source: { sql: `${from}${filter}`, bindings },
  }
}

/** A smaller unit than the ten-thousandth could not be kept. */
const MOST_DECIMALS = 4

function checkDecimals(decimals: number | undefined, kind: ColumnKind, where: string): void {
  if (decimals === undefined) return
  if (kind !== 'money')
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${where} has decimals, which only amounts have: leave them out.`,
    )
  if (!Number.isInteger(decimals) || decimals < 1 || decimals > MOST_DECIMALS)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${where} has ${decimals} decimals: cents have 2, and there are 1 to ${MOST_DECIMALS}.`,
    )
}

function checkName(name: string, known: readonly string[], table: MappedTable): void {
  if (!known.includes(name))
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${table} has a column "${name}", which means nothing here; near names are ${nearNames(name, known).join(', ')}.`,
    )
}

type ColumnForm = Exclude<ColumnSource, string | { readonly value: string }>

function mappedColumn(
  dialect: Dialect,
  table: CatalogueTable,
  alias: string,
  form: ColumnForm,
  kind: ColumnKind,
  where: string,
): MappedColumn {
  const type = findColumn(table, form.column, where)
  const fits =
    type === 'text' ||
    type === 'any' ||
    kind === 'text' ||
    (kind === 'presence' && type !== 'other') ||
    (kind === 'moment'
      ? type.endsWith('moment') || (type === 'number' && form.epoch !== undefined)
      : type === 'number')
  if (!fits || type === 'other')
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${where} names the column "${form.column}", which holds no ${kindNames[kind]}${
        kind === 'moment' && type === 'number'
          ? ': for seconds or milliseconds since 1970 say epoch'
          : ': choose another, or make a view'
      }.`,
    )
  return {
    sql: `${alias}.${dialect.quote(form.column)}`,
    type,
    kind,
    epoch: form.epoch,
    utc: form.utc ?? false,
    digits: form.digits,
    decimals: form.decimals,
  }
}

const kindNames: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  moment: 'date or time',
  money: 'amount',
  integer: 'number',
  presence: 'text',
}

/** Another table, joined by its key. */
interface Lookup {
  readonly alias: string
  /** Quoted, with its schema; its alias is `s`. */
  readonly table: string
  readonly link: string
  readonly by: string
  /** Expressions over `s`, by canonical column. */
  readonly values: Map<string, string>
}

interface LookedUp {
  readonly form: ColumnForm
  readonly kind: ColumnKind
  readonly column: string
  readonly where: string
}

function lookUp(
  { dialect, catalogue }: Scope,
  table: CatalogueTable,
  lookups: Map<string, Lookup>,
  { form, kind, column, where }: LookedUp,
): { readonly alias: string; readonly mapped: MappedColumn } {
  const { key, by = key } = form
  if (key === undefined || by === undefined)
    throw new SqlEdaError(
      'BAD_MAPPING',
      `The mapping of ${where} takes a column of another table: say by which key.`,
    )
  const other = findTable(catalogue, form.table ?? '', where)
  findColumn(other, key, where)
  findColumn(table, by, where)
  const mapped = mappedColumn(dialect, other, 's', form, kind, where)
  const name = JSON.stringify([other.schema, other.name, key, by])
  const found = lookups.get(name) ?? {
    alias: `t${lookups.size + 1}`,
    table: qualified(dialect, other),
    link: dialect.byCodePoint(`s.${dialect.quote(key)}`),
    by: dialect.byCodePoint(`t.${dialect.quote(by)}`),
    values: new Map<string, string>(),
  }
  lookups.set(name, found)
  found.values.set(column, columnSql(dialect, mapped))
  return { alias: found.alias, mapped }
}

// Grouped by its key before it is joined, so that no row of the mapped table can become two.
function joinSql({ alias, table, link, by, values }: Lookup): string {
  const greatest = [...values].map(([column, value]) => `max(${value}) as ${column}`)
  return `left join (
      select ${link} as link, ${greatest.join(', ')} from ${table} s group by 1
    ) ${alias} on ${alias}.link = ${by}`
}

// With its schema, for a name alone could mean the expression that is made of it.
function qualified(dialect: Dialect, { schema, name }: CatalogueTable): string {
  return `${dialect.quote(schema)}.${dialect.quote(name)}`
}
