import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SqliteDriver } from '../../src/connect/connect-sqlite.ts'
import type { ImportReport } from '../../src/import/import-report.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import type { Shop } from '../../src/shop/shop.ts'
import type { ShopMeta } from '../../src/shop/shop-meta.ts'
import { tempFolder } from './temp-folder.ts'

/** CSV text by table, without extension: what a test wants different from {@link smallShop}. */
export type ShopFiles = Readonly<Record<string, string>>

/**
 * Five orders of four persons. Ana buys twice; her second order has two items and three payments. Bo's order is
 * cancelled. Cem's has no payment row. Dé orders at midnight of the last day.
 */
export const smallShop: ShopFiles = {
  olist_customers_dataset: `customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state
a1,ana,01037,são paulo,SP
a2,ana,01038,são paulo,SP
b1,bo,20000,rio de janeiro,RJ
c1,cem,30000,,MG
d1,dé,40000,"feira, ""velha""",
`,
  olist_orders_dataset: `order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
o1,a1,delivered,2018-01-10 10:00:00,2018-01-10 11:00:00,2018-01-11 09:00:00,2018-01-15 12:00:00,2018-01-20 00:00:00
o2,a2,delivered,2018-03-01 23:59:59,2018-03-02 00:10:00,2018-03-03 09:00:00,2018-03-12 18:00:00,2018-03-10 00:00:00
o3,b1,canceled,2018-03-05 08:00:00,,,,2018-03-25 00:00:00
o4,c1,delivered,2018-02-01 12:00:00,2018-02-01 12:30:00,2018-02-02 09:00:00,,2018-02-20 00:00:00
o5,d1,delivered,2018-03-31 00:00:00,2018-03-31 00:10:00,2018-03-31 09:00:00,2018-04-04 10:00:00,2018-04-10 00:00:00
`,
  olist_order_payments_dataset: `order_id,payment_sequential,payment_type,payment_installments,payment_value
o1,1,credit_card,1,10.10
o2,1,credit_card,3,100.00
o2,2,voucher,1,20.05
o2,3,voucher,1,0.05
o3,1,boleto,1,500.00
o5,1,boleto,1,0.30
`,
  olist_order_items_dataset: `order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
o1,1,p1,s1,2018-01-12 00:00:00,8.00,2.10
o2,1,p1,s1,2018-03-05 00:00:00,70.00,10.00
o2,2,p2,s1,2018-03-05 00:00:00,30.00,10.10
o5,1,p3,s1,2018-04-02 00:00:00,0.20,0.10
`,
  olist_order_reviews_dataset: `review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp
r1,o1,5,,"Tudo ""ótimo"" 👍\r\nobrigada",2018-01-16 00:00:00,2018-01-17 00:00:00
r2,o2,2,,,2018-03-13 00:00:00,2018-03-14 00:00:00
r2,o5,4,,,2018-04-05 00:00:00,2018-04-06 00:00:00
`,
  olist_products_dataset: `product_id,product_category_name,product_name_lenght
p1,beleza_saude,40
p2,pc_gamer,40
p3,,
`,
  olist_sellers_dataset: `seller_id,seller_zip_code_prefix,seller_city,seller_state
s1,"01001",são paulo,SP
`,
  product_category_name_translation: `product_category_name,product_category_name_english
beleza_saude,health_beauty
`,
}

/** Writes CSV files, those given in place of the small shop's; an empty text leaves the file out. */
export async function writeShop(folder: string, changes: ShopFiles = {}): Promise<void> {
  for (const [name, text] of Object.entries({ ...smallShop, ...changes }))
    if (text !== '') await writeFile(join(folder, `${name}.csv`), text)
}

/** Writes, imports and opens a shop that lasts as long as the test. */
export async function importedShop(
  changes: ShopFiles = {},
  meta: Partial<ShopMeta> = {},
  driver?: SqliteDriver,
): Promise<{ shop: Shop; report: ImportReport; db: string }> {
  const folder = await tempFolder()
  await writeShop(folder, changes)
  const db = join(folder, 'shop.db')
  const report = await importShop({
    paths: [folder],
    preset: 'olist',
    db,
    meta,
    ...(driver ? { driver } : {}),
  })
  const shop = await openShop({ file: db })
  onTestFinished(() => shop.close())
  return { shop, report, db }
}
