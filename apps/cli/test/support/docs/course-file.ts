import { DatabaseSync } from 'node:sqlite'
import { type SyntheticShopOptions, syntheticShop } from '@clientele/sql-eda'
import { parse } from 'csv-parse/sync'

const TABLES: Readonly<Record<string, string>> = {
  customers: 'olist_customers_dataset',
  geoloc: 'olist_geolocation_dataset',
  orders: 'olist_orders_dataset',
  order_pymts: 'olist_order_payments_dataset',
  order_items: 'olist_order_items_dataset',
  order_reviews: 'olist_order_reviews_dataset',
  products: 'olist_products_dataset',
  sellers: 'olist_sellers_dataset',
  translation: 'product_category_name_translation',
}

/** The synthetic shop in the tables of the course: a leading "index" column, numbers as numbers. */
export function writeCourseFile(file: string, options: SyntheticShopOptions): void {
  const { files } = syntheticShop(options)
  const database = new DatabaseSync(file)
  database.exec('begin')
  for (const [table, name] of Object.entries(TABLES)) {
    const rows: Record<string, string>[] = parse(files[`${name}.csv`] ?? '', { columns: true })
    const columns = Object.keys(rows[0] ?? {})
    const typed = columns.map(
      (column) =>
        `"${column}" ${/zip|value|price|sequential|installments|item_id|score$/.test(column) ? 'numeric' : 'text'}`,
    )
    database.exec(`create table ${table} ("index" integer, ${typed.join(', ')})`)
    const insert = database.prepare(`insert into ${table} values (?${', ?'.repeat(columns.length)})`)
    for (const [index, row] of rows.entries())
      insert.run(index, ...columns.map((column) => (row[column] === '' ? null : (row[column] ?? null))))
  }
  database.exec('commit')
  database.close()
}
