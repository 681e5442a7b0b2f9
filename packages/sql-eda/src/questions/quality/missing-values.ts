import { salesCtes } from '../../sales/sales.ts'
import type { RelationName, Shop } from '../../shop/shop.ts'
import { columns } from '../columns.ts'
import { count, share } from '../phrase.ts'
import type { OpenQuestion, QuestionScope } from '../question.ts'

interface Table {
  readonly relation: RelationName
  /** Column by which items name its rows: only those of orders seen are looked at. */
  readonly namedBy?: string
  readonly fields: readonly string[]
  /** Fields that hold a moment: one at or after the as-of moment is not there yet. */
  readonly moments: readonly string[]
}

const tables: readonly Table[] = [
  {
    relation: 'orders',
    fields: ['approved_at', 'shipped_at', 'delivered_at', 'estimated_at', 'zip', 'city', 'state'],
    moments: ['approved_at', 'shipped_at', 'delivered_at'],
  },
  {
    relation: 'products',
    namedBy: 'product_id',
    fields: ['category', 'category_english'],
    moments: [],
  },
  {
    relation: 'sellers',
    namedBy: 'seller_id',
    fields: ['zip', 'city', 'state'],
    moments: [],
  },
]

/** Fields that may be empty. Ids, statuses, order dates and amounts may not: rows without them are not imported. */
export const missingValues: OpenQuestion = {
  id: 'missing-values',
  group: 'quality',
  question: 'Which fields are empty?',
  needs: ['orders'],
  params: [],
  columns: columns({ field: 'text', total: 'count', missing: 'count', share: 'share' }),
  chart: { kind: 'bar', x: 'field', y: ['share'] },
  query: (scope) => {
    const { sql, bindings } = salesCtes(scope.shop, { asOf: scope.asOf })
    const present = tables.filter(({ relation }) => scope.shop.relations.has(relation))
    const lines = present.flatMap(({ relation, fields }) =>
      fields.map(
        (field) =>
          `select '${relation}.${field}' as field, ${relation}_total as total, ${relation}_${field} as missing from in_${relation}`,
      ),
    )
    return {
      sql: `with ${sql},
${present.map((table) => missingIn(table, scope)).join(',\n')},
fields as (
${lines.join('\nunion all\n')}
)
select field, total, missing, ${scope.shop.dialect.division('missing', 'total')} as share
from fields order by ${scope.shop.dialect.byCodePoint('field')}`,
      bindings,
    }
  },
  reading: (rows) => {
    const empty = rows.filter((row) => Number(row.missing) > 0)
    const [worst] = [...empty].sort((a, b) => Number(b.share) - Number(a.share))
    if (worst === undefined) return `No field of the ${count(rows.length)} looked at is empty anywhere.`
    return (
      `${count(empty.length)} of ${count(rows.length)} fields are empty somewhere; relatively most often ${worst.field} ` +
      `(${count(worst.missing)} of ${count(worst.total)}, ${share(worst.share)}).`
    )
  },
}

function missingIn(table: Table, { shop, asOf }: QuestionScope): string {
  const { relation, fields, moments } = table
  const absent = (field: string): string =>
    asOf !== null && moments.includes(field) ? `(${field} is null or ${field} >= :asOf)` : `${field} is null`
  const sums = fields.map(
    (field) => `coalesce(sum(case when ${absent(field)} then 1 else 0 end), 0) as ${relation}_${field}`,
  )
  return `in_${relation} as (
  select count(*) as ${relation}_total,
    ${sums.join(',\n    ')}
  from ${relation === 'orders' ? 'placed' : seenRows(table, shop)}
)`
}

/** Without items nobody knows which products and sellers the orders seen name: all count then. */
function seenRows({ relation, namedBy }: Table, { relations }: Pick<Shop, 'relations'>): string {
  if (namedBy === undefined || !relations.has('order_items')) return relation
  return `${relation} where ${namedBy} in (
    select ${namedBy} from order_items where order_id in (select order_id from placed)
  )`
}
