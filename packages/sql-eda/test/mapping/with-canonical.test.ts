import { expect, it } from 'vitest'
import { mysqlDialect } from '../../src/dialect/mysql.ts'
import { type CanonicalModel, withCanonical } from '../../src/mapping/with-canonical.ts'

const model: CanonicalModel = {
  orders: { sql: '  select 1 as order_id', bindings: { source_a: 'x' }, needs: ['payments'] },
  payments: { sql: '  select 2 as order_id', bindings: {}, needs: [] },
  sellers: { sql: '  select 3 as seller_id', bindings: {}, needs: [] },
}
const orders = 'payments as (\n  select 2 as order_id\n),\norders as (\n  select 1 as order_id\n)'

it.each([
  ['select * from orders', `with ${orders}\nselect * from orders`],
  ['with a as (select 1) select * from orders', `with ${orders},\na as (select 1) select * from orders`],
  [
    'WITH RECURSIVE a as (select 1) select * from orders',
    `with RECURSIVE ${orders},\na as (select 1) select * from orders`,
  ],
  [
    '-- with care\n/* and */ with a as (select 1)\nselect * from orders',
    `-- with care\n/* and */ with ${orders},\na as (select 1)\nselect * from orders`,
  ],
  ['select * from reordersx', 'select * from reordersx'],
])('puts in front of %j what it needs', (sql, expected) => {
  expect(withCanonical({ dialect: mysqlDialect, canonical: model }, { sql, bindings: {} }).sql).toBe(expected)
})

it('adds the values that the source needs, and leaves an imported shop alone', () => {
  const query = { sql: 'select * from orders', bindings: { asOf: '2018' } }
  expect(withCanonical({ dialect: mysqlDialect, canonical: model }, query).bindings).toEqual({
    source_a: 'x',
    asOf: '2018',
  })
  expect(withCanonical({ dialect: mysqlDialect }, query)).toBe(query)
})
