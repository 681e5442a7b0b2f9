import { salesCtes } from '../../sales/sales.ts'
import { type RelationName, relationNames } from '../../shop/shop.ts'
import { columns } from '../columns.ts'
import { count } from '../phrase.ts'
import type { OpenQuestion, Question, QuestionScope } from '../question.ts'

/** What each part adds beside questions. */
const also: Readonly<Record<RelationName, string>> = {
  orders: '',
  order_items: 'the amounts items and items+freight',
  payments: 'the amount payments',
  reviews: '',
  customers: '',
  products: '',
  sellers: '',
}

/** Which parts of a shop are there, how many rows they have, and which of `asked` cannot be answered without them. */
export function parts(asked: readonly Question[]): OpenQuestion {
  return {
    id: 'parts',
    group: 'quality',
    question: 'Which parts of the shop are there, and what is switched off without them?',
    needs: ['orders'],
    params: [],
    columns: columns({ part: 'text', present: 'text', total: 'count', switched_off: 'text' }),
    chart: { kind: 'table', x: 'part', y: [] },
    query: ({ shop, asOf }) => {
      const { sql, bindings } = salesCtes(shop, { asOf })
      const lines = relationNames.map((name) =>
        shop.relations.has(name)
          ? `select '${name}' as part, 'yes' as present, count(*) as total, '' as switched_off from ${seen(name, { shop, asOf })}`
          : `select '${name}' as part, 'no' as present, 0 as total, '${switchedOff(asked, name)}' as switched_off`,
      )
      return {
        sql: `with ${sql},
parts as (
${lines.join('\nunion all\n')}
)
select part, present, total, switched_off from parts order by ${shop.dialect.byCodePoint('part')}`,
        bindings,
      }
    },
    reading: (rows) => {
      const missing = rows.filter((row) => row.present === 'no')
      if (missing.length === 0) return `All ${count(rows.length)} parts are there: nothing is switched off.`
      const named = missing.map((row) => `without ${row.part}: ${row.switched_off || 'nothing'}`)
      return `Switched off ${named.join('; ')}.`
    },
  }
}

function switchedOff(asked: readonly Question[], name: RelationName): string {
  const ids = asked.filter(({ needs }) => needs.includes(name)).map(({ id }) => id)
  return [...ids, ...(also[name] === '' ? [] : [also[name]])].join(', ')
}

/** The rows of a part that belong to orders seen; reviews only once they are written. */
function seen(name: RelationName, { shop, asOf }: Omit<QuestionScope, 'params'>): string {
  const ofPlaced = 'order_id in (select order_id from placed)'
  if (name === 'orders') return 'placed'
  if (asOf === null) return name
  if (name === 'customers') return 'customers where customer_id in (select customer_id from placed)'
  if (name === 'products' || name === 'sellers') {
    if (!shop.relations.has('order_items')) return name
    const id = name === 'products' ? 'product_id' : 'seller_id'
    return `${name} where ${id} in (select ${id} from order_items where ${ofPlaced})`
  }
  return `${name} where ${ofPlaced}${name === 'reviews' ? ' and created_at < :asOf' : ''}`
}
