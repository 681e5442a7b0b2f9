import type { Knex } from 'knex'
import { rejectStaged } from './reject-staged.ts'
import { stagingTable } from './stage-table.ts'

/**
 * Moves staged rows that contradict another row to `rejected`: of equal keys the first line stays; an order needs its
 * customer, and payments, items and reviews need their order. Order matters: a child of a rejected order goes too.
 */
export async function rejectRows(knex: Knex): Promise<void> {
  await rejectRepeated(knex, 'customers', ['order_customer_id'])
  await rejectOrphans(
    knex,
    'orders',
    'order_customer_id',
    'customers',
    'its customer_id is not among the usable customers',
  )
  await rejectRepeated(knex, 'orders', ['order_id'])
  for (const child of ['payments', 'order_items', 'reviews'])
    await rejectOrphans(knex, child, 'order_id', 'orders', 'its order_id is not among the usable orders')
  await rejectRepeated(knex, 'payments', ['order_id', 'sequence'])
  await rejectRepeated(knex, 'order_items', ['order_id', 'item'])
  // A review may cover several orders and an order may have several reviews; only the same pair twice is a mistake.
  await rejectRepeated(knex, 'reviews', ['review_id', 'order_id'])
  await rejectRepeated(knex, 'products', ['product_id'])
  await rejectRepeated(knex, 'sellers', ['seller_id'])
  await rejectRepeated(knex, 'translation', ['category'])
}

async function rejectRepeated(knex: Knex, name: string, key: readonly string[]): Promise<void> {
  const table = stagingTable(name)
  // Indexed for this check and for the joins that follow.
  await knex.raw(`create index temp.${table}_key on ${table} (${key.join(', ')})`)
  await rejectStaged(
    knex,
    name,
    `select row, :reason from (
       select row, row_number() over (partition by ${key.join(', ')} order by row) as occurrence from ${table}
     ) where occurrence > 1`,
    {
      reason: `repeats the ${key.join(' and ').replace('order_customer_id', 'customer_id')} of an earlier line`,
    },
  )
}

async function rejectOrphans(
  knex: Knex,
  name: string,
  key: string,
  parent: string,
  reason: string,
): Promise<void> {
  await rejectStaged(
    knex,
    name,
    `select row, :reason from ${stagingTable(name)} where ${key} not in (select ${key} from ${stagingTable(parent)})`,
    { reason },
  )
}
