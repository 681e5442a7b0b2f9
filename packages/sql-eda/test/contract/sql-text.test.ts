import { expect, it } from 'vitest'
import { mariadbDialect } from '../../src/dialect/mysql.ts'
import { postgresqlDialect } from '../../src/dialect/postgresql.ts'
import { sqliteDialect } from '../../src/dialect/sqlite.ts'
import { canonicalModel } from '../../src/mapping/canonical-model.ts'
import type { CatalogueTable } from '../../src/mapping/catalogue.ts'
import { checkTable } from '../../src/mapping/mapped-table.ts'
import { withCanonical } from '../../src/mapping/with-canonical.ts'

const catalogue: CatalogueTable[] = [
  {
    schema: 'sales',
    name: 'orders',
    near: false,
    columns: new Map([
      ['id', 'number'],
      ['client', 'text'],
      ['made', 'utc moment'],
      ['total', 'number'],
    ]),
  },
]

it.each([sqliteDialect, postgresqlDialect, mariadbDialect])(
  'writes the canonical orders for $name',
  (dialect) => {
    const orders = checkTable({ dialect, catalogue, timeZone: 'UTC' }, 'orders', {
      table: 'sales.orders',
      columns: { order_id: 'id', customer_id: 'client', ordered_at: 'made', amount: 'total' },
      only: { client: 'ana' },
    })
    const canonical = canonicalModel(dialect, { orders })
    const { sql, bindings } = withCanonical(
      { dialect, canonical },
      { sql: 'select count(*) from orders', bindings: {} },
    )
    expect(sql).toMatchSnapshot()
    expect(bindings).toEqual({ source_orders_only_0_0: 'ana' })
  },
)
