import { salesCtes } from '../../sales/sales.ts'
import { columns } from '../columns.ts'
import { counted } from '../phrase.ts'
import type { OpenQuestion } from '../question.ts'

const checks: readonly (readonly [label: string, odd: string])[] = [
  ['payment in less than one instalment', 'installments < 1'],
  ['payment of an unknown type', `lower(type) in ('', 'not_defined', 'unknown', 'undefined', 'none')`],
  ['payment of less than nothing', 'amount < 0'],
  ['payment of nothing', 'amount = 0'],
]

/** Payments of orders seen that cannot be quite right; they count as they are. */
export const oddPayments: OpenQuestion = {
  id: 'odd-payments',
  group: 'quality',
  question: 'Which payments look odd?',
  needs: ['orders', 'payments'],
  params: [],
  columns: columns({ finding: 'text', payments: 'count', of_payments: 'count', amount: 'money' }),
  chart: { kind: 'table', x: 'finding', y: [] },
  query: ({ shop, asOf }) => {
    const { sql, bindings } = salesCtes(shop, { asOf })
    const parts = checks.map(
      ([
        label,
        odd,
      ]) => `select '${label}' as finding, coalesce(sum(case when ${odd} then 1 else 0 end), 0) as payments,
  count(*) as of_payments, ${shop.dialect.money(`coalesce(sum(case when ${odd} then amount else 0 end), 0)`)} as amount
from seen`,
    )
    return {
      sql: `with ${sql},
seen as (
  select p.type, p.installments, p.amount from payments p join placed o on o.order_id = p.order_id
),
findings as (
${parts.join('\nunion all\n')}
)
select finding, payments, of_payments, amount from findings order by ${shop.dialect.byCodePoint('finding')}`,
      bindings,
    }
  },
  reading: (rows) => {
    if (Number(rows[0]?.of_payments) === 0) return 'There is no payment.'
    const found = rows.filter((row) => Number(row.payments) > 0)
    if (found.length === 0) return `None of the ${counted(rows[0]?.of_payments, 'payment')} looks odd.`
    const named = found.map((row) => `${row.finding} (${counted(row.payments, 'payment')})`)
    return `Of ${counted(rows[0]?.of_payments, 'payment')}: ${named.join(', ')}.`
  },
}
