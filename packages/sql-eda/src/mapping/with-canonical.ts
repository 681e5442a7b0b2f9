import type { Dialect } from '../dialect/dialect.ts'
import type { SqlQuery } from '../questions/question.ts'
import type { RelationName } from '../shop/shop.ts'

/** A canonical table as an expression over the source, and the other canonical tables that it reads. */
export interface CanonicalTableQuery extends SqlQuery {
  readonly needs: readonly RelationName[]
}

/** Every canonical table of a mapped shop. */
export type CanonicalModel = Readonly<Partial<Record<RelationName, CanonicalTableQuery>>>

/** Order in which they may be written: each after those that it reads. */
const order: readonly RelationName[] = [
  'payments',
  'order_items',
  'reviews',
  'products',
  'sellers',
  'orders',
  'customers',
]

const beginning = /^((?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*)with\s+(recursive\s+)?([\s\S]*)$/i

/**
 * A query over canonical tables with the expressions in front that make them, only those it names or they need. An
 * expression that is too many changes nothing, so any mention of the name counts. Each is built once where the database
 * can: merged into a join it would have no key to be found by, and the join would take the product of the rows.
 */
export function withCanonical(
  { dialect, canonical: model }: { readonly dialect: Dialect; readonly canonical?: CanonicalModel },
  query: SqlQuery,
): SqlQuery {
  if (model === undefined) return query
  const needed = new Set<RelationName>()
  const add = (name: RelationName): void => {
    const table = model[name]
    if (table === undefined || needed.has(name)) return
    needed.add(name)
    for (const other of table.needs) add(other)
  }
  for (const name of order) if (new RegExp(`\\b${name}\\b`).test(query.sql)) add(name)
  if (needed.size === 0) return query
  const used = order.filter((name) => needed.has(name))
  const ctes = used.map((name) => `${name} ${dialect.builtOnce} (\n${model[name]?.sql}\n)`).join(',\n')
  const [, comments = '', recursive = '', rest] = beginning.exec(query.sql) ?? []
  return {
    sql: rest === undefined ? `with ${ctes}\n${query.sql}` : `${comments}with ${recursive}${ctes},\n${rest}`,
    bindings: Object.assign({}, ...used.map((name) => model[name]?.bindings), query.bindings),
  }
}
