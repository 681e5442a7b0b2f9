import {
  type DatabaseServer,
  serverMissing,
  startServer,
} from '../../../../../packages/sql-eda/test/support/database-server.ts'
import { shopOrders } from '../../../../../packages/sql-eda/test/support/shop-exports.ts'

/** A PostgreSQL server with a shop of the tables that the pages map. */
export interface PageServer {
  readonly port: number
  /** Runs statements as the owner. */
  grant(statements: string): Promise<void>
  close(): Promise<void>
}

/** One server for all pages: starting one takes longer than most pages do. */
let running: Promise<DatabaseServer> | null = null

/**
 * A page's part of the server, or why there is none.
 *
 * @param hasGrants whether the page itself makes the user who may read.
 */
export async function pageServer(hasGrants: boolean): Promise<PageServer | string> {
  const missing = serverMissing('postgresql')
  if (missing !== null) return missing
  running ??= filled()
  const server = await running
  if (!hasGrants) await statement(server, READER)
  return {
    port: server.port,
    grant: (statements) => statement(server, statements),
    close: () => statement(server, 'drop owned by clientele; drop role clientele'),
  }
}

/** Stops the server of the pages, if one was started. */
export async function stopPageServer(): Promise<void> {
  await (await running)?.stop()
}

async function filled(): Promise<DatabaseServer> {
  const server = await startServer('postgresql')
  await fill(server)
  return server
}

async function statement(server: DatabaseServer, sql: string, values: readonly string[] = []): Promise<void> {
  const owner = server.connect('shop')
  try {
    await owner.raw(sql, [...values])
  } finally {
    await owner.destroy()
  }
}

const READER = `create role clientele login password 'secret';
grant usage on schema sales to clientele;
grant select on all tables in schema sales to clientele`

/** What a shop's own software would have made: accounts, orders and their lines in a schema `sales`. */
async function fill(server: DatabaseServer): Promise<void> {
  await statement(
    server,
    `create schema sales;
create table sales.accounts (id text primary key, person text not null);
create table sales.orders (id text primary key, account_id text not null references sales.accounts, created_at timestamptz not null,
  state text not null, total numeric(12, 2) not null, kind text not null);
create table sales.order_lines (order_id text not null references sales.orders, sku text not null, line_total numeric(12, 2) not null);`,
  )
  const orders = shopOrders(5, 200)
  const lists = {
    accounts: [...new Set(orders.map(({ customer }) => customer))].map((id) => ({
      id,
      person: `person ${id}`,
    })),
    orders: orders.map((order) => ({
      id: order.id,
      account_id: order.customer,
      created_at: order.at,
      state: order.status === 'canceled' ? 'cancelled' : 'paid',
      total: order.paid / 100,
      kind: 'web',
    })),
    order_lines: orders.flatMap((order) =>
      order.items.map(({ product, price }) => ({
        order_id: order.id,
        sku: product,
        line_total: price / 100,
      })),
    ),
  }
  for (const [table, rows] of Object.entries(lists))
    await statement(
      server,
      `insert into sales.${table} select * from json_populate_recordset(null::sales.${table}, ?)`,
      [JSON.stringify(rows)],
    )
}
