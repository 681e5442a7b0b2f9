import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connectSqlite } from '../../src/connect/connect-sqlite.ts'
import { importShop } from '../../src/import/import-shop.ts'
import { openShop } from '../../src/shop/open-shop.ts'
import { importedShop, smallShop, writeShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

const orders = 'olist_orders_dataset'
const payments = 'olist_order_payments_dataset'

async function importFolder(folder: string, paths: string[] = [folder]) {
  return importShop({ paths, preset: 'olist', db: join(folder, 'shop.db') })
}

describe('importShop', () => {
  it('loads the nine files and says what it comes to', async () => {
    const { report, shop } = await importedShop()
    expect(report).toMatchObject({
      orders: 5,
      customers: 4,
      total: 630.5,
      sales: { orders: 4, customers: 3, total: 130.5 },
      ignored: [],
      rejectedFile: null,
    })
    expect(report.files.map(({ table, read, loaded }) => [table, read, loaded])).toEqual([
      ['customers', 5, 5],
      ['orders', 5, 5],
      ['payments', 6, 6],
      ['order_items', 4, 4],
      ['reviews', 3, 3],
      ['products', 3, 3],
      ['sellers', 1, 1],
      ['translation', 1, 1],
    ])
    expect(report.files[1]).toMatchObject({
      file: 'olist_orders_dataset.csv',
      encoding: 'utf-8',
      delimiter: ',',
      dateFormat: 'YYYY-MM-DD HH:mm:ss',
    })
    expect([...shop.relations].sort()).toEqual([
      'customers',
      'order_items',
      'orders',
      'payments',
      'products',
      'reviews',
      'sellers',
    ])
  })

  it('sums payments and items per order without multiplying either', async () => {
    const { shop } = await importedShop()
    const [order] = await shop.knex('orders').where({ order_id: 'o2' })
    expect(order).toMatchObject({
      customer_id: 'ana',
      payment_count: 3,
      payments_amount: 1_201_000,
      installments: 3,
      item_count: 2,
      items_amount: 1_000_000,
      freight_amount: 201_000,
    })
  })

  it('keeps leading zeros, accents and quotes, and takes the address of the latest order', async () => {
    const { shop } = await importedShop()
    expect(await shop.knex('customers').orderBy('customer_id')).toEqual([
      { customer_id: 'ana', zip: '01038', city: 'são paulo', state: 'SP', country: null },
      { customer_id: 'bo', zip: '20000', city: 'rio de janeiro', state: 'RJ', country: null },
      { customer_id: 'cem', zip: '30000', city: null, state: 'MG', country: null },
      { customer_id: 'dé', zip: '40000', city: 'feira, "velha"', state: null, country: null },
    ])
  })

  it('keeps no words of a review, only whether there are any', async () => {
    const { shop } = await importedShop()
    const reviews = await shop.knex('reviews').orderBy('order_id')
    expect(reviews.map(({ review_id, has_comment }) => [review_id, has_comment])).toEqual([
      ['r1', 1],
      ['r2', 0],
      ['r2', 0],
    ])
    expect(Object.keys(reviews[0])).not.toContain('message')
  })

  it('does not care about file order, row order, column order, extra columns, capitals, gzip or marks', async () => {
    const plain = await importedShop()
    const folder = await tempFolder()
    const shuffled = (smallShop[payments] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => `x,${line.split(',').reverse().join(',')}`)
    const [head = '', ...rows] = shuffled
    await writeShop(folder, {
      [payments]: `\uFEFF${head.toUpperCase()}\r\n${rows.reverse().join('\r\n')}\r\n`,
    })
    const packed = join(folder, 'packed')
    await mkdir(packed)
    await writeFile(join(packed, `${orders.toUpperCase()}.CSV.GZ`), gzipSync(smallShop[orders] ?? ''))
    const others = (await readdir(folder)).filter((name) => name.endsWith('.csv') && !name.startsWith(orders))
    const report = await importFolder(folder, [packed, ...others.reverse().map((name) => join(folder, name))])
    expect(report.meta.fingerprint).toBe(plain.report.meta.fingerprint)
    expect(report.sales).toEqual(plain.report.sales)
  })

  it('rejects what cannot be used, with line and reason, and the totals add up', async () => {
    const { report, db } = await importedShop({
      [orders]: `${smallShop[orders]}o1,a1,delivered,2018-01-10 10:00:00,,,,
o6,a1,delivered,2018-13-10 10:00:00,,,,
o7,nobody,delivered,2018-01-10 10:00:00,,,,

o8,a1
,,,,,,,
`,
      [payments]: `${smallShop[payments]}o7,1,boleto,1,9.00
o1,1,boleto,1,9.00
o1,2,boleto,1,nine
o1,3,,1,1.00
`,
    })
    for (const { read, loaded, rejected, blank } of report.files) expect(read).toBe(loaded + rejected + blank)
    expect(report.files.slice(1, 3)).toMatchObject([
      { table: 'orders', read: 11, loaded: 5, rejected: 4, blank: 2 },
      { table: 'payments', read: 10, loaded: 6, rejected: 4, blank: 0 },
    ])
    expect(report).toMatchObject({ orders: 5, total: 630.5 })
    expect(report.rejectedFile).toBe(db.replace('shop.db', 'shop.rejected.csv'))
    expect((await readFile(report.rejectedFile ?? '', 'utf8')).split('\n')).toEqual([
      'file,line,reason',
      '"olist_orders_dataset.csv",7,"repeats the order_id of an earlier line"',
      '"olist_orders_dataset.csv",8,"order_purchase_timestamp is not a date that exists: ""2018-13-10 10:00:00"""',
      '"olist_orders_dataset.csv",9,"its customer_id is not among the usable customers"',
      '"olist_orders_dataset.csv",11,"has 2 fields where the header has 8"',
      '"olist_order_payments_dataset.csv",8,"its order_id is not among the usable orders"',
      '"olist_order_payments_dataset.csv",9,"repeats the order_id and sequence of an earlier line"',
      '"olist_order_payments_dataset.csv",10,"payment_value is not an amount from 0 to 1,000,000,000: ""nine"""',
      '"olist_order_payments_dataset.csv",11,"payment_type is not a value: it is empty"',
      '',
    ])
  })

  it('leaves out what is not there and lists what it did not know', async () => {
    const folder = await tempFolder()
    await writeShop(folder, {
      olist_order_reviews_dataset: '',
      olist_products_dataset: '',
      olist_sellers_dataset: '',
    })
    await writeFile(join(folder, 'notes.txt'), 'hello')
    const report = await importFolder(folder)
    expect(report.ignored).toEqual(['notes.txt'])
    const shop = await openShop({ file: report.db })
    expect([...shop.relations].sort()).toEqual(['customers', 'order_items', 'orders', 'payments'])
    await shop.close()
    // A second import finds its own output in the folder and is not troubled by it.
    expect((await importFolder(folder)).ignored).toEqual(['notes.txt'])
  })

  it('counts items and freight when there are no payments', async () => {
    const { report } = await importedShop({ [payments]: '' })
    expect(report.meta.amount).toBe('items+freight')
    expect(report.sales).toEqual({ orders: 4, customers: 3, total: 130.5 })
  })

  it("reads the course's database as it reads the files", async () => {
    const plain = await importedShop()
    const folder = await tempFolder()
    const file = join(folder, 'course.sqlite')
    await writeCourseDatabase(file)
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)))
    for (const path of [file, `${file}.gz`]) {
      const report = await importFolder(folder, [path])
      expect(report.meta.fingerprint).toBe(plain.report.meta.fingerprint)
      expect(report.files.map((one) => one.file)).toContain(`${path.split('/').at(-1)}#order_pymts`)
      const shop = await openShop({ file: report.db })
      expect(await shop.knex('customers').where({ customer_id: 'ana' }).pluck('zip')).toEqual(['01038'])
      await shop.close()
    }
  })

  it('writes the same through either SQLite driver', async () => {
    const one = await importedShop()
    const other = await importedShop({}, {}, 'better-sqlite3')
    expect(other.report.meta).toEqual(one.report.meta)
    expect(other.report.files).toEqual(one.report.files)
    for (const table of one.shop.relations)
      expect(await other.shop.knex(table)).toEqual(await one.shop.knex(table))
  })

  it('reports progress up to the last byte', async () => {
    const folder = await tempFolder()
    await writeShop(folder)
    const seen: { bytes: number; totalBytes: number }[] = []
    await importShop({
      paths: [folder],
      preset: 'olist',
      db: join(folder, 'shop.db'),
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen.at(-1)?.bytes).toBe(seen.at(-1)?.totalBytes)
    expect(seen.every(({ bytes }, index) => bytes >= (seen[index - 1]?.bytes ?? 0))).toBe(true)
  })
})

describe('importShop refuses, in one sentence and writing nothing,', () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      'a file without a needed column',
      { [orders]: 'order_id,customer_id\no1,a1\n' },
      /olist_orders_dataset\.csv has no column order_status; of the columns it needs, its first line has order_id, customer_id\./,
    ],
    [
      'a file without a header, showing nobody',
      { [orders]: 'cust-8812,jane.doe@example.com,2018-01-10\n' },
      /^olist_orders_dataset\.csv has no column order_id; its first line looks like data, not like column names\. Export/,
    ],
    [
      'a file with another separator, and too few columns',
      { [orders]: 'order_id;customer_id;order_status\no1;a1;delivered\n' },
      /^olist_orders_dataset\.csv has no column order_purchase_timestamp; of the columns it needs, its first line has order_id, customer_id, order_status\./,
    ],
    [
      'a column that is there twice',
      { [payments]: (smallShop[payments] ?? '').replaceAll('payment_type', 'order_id') },
      /has the column order_id twice/,
    ],
    ['a file that is a web page', { [orders]: '<html></html>' }, /not a CSV file.*HTML/],
    [
      'a file in which nothing can be used',
      { [orders]: (smallShop[orders] ?? '').replaceAll('2018-0', '2018/0') },
      /^None of the 5 rows .*line 2: order_purchase_timestamp is not a date that exists\.$/,
    ],
    [
      'orders and customers that do not meet',
      { [orders]: (smallShop[orders] ?? '').replace(/,[abcd]\d,/g, ',zz,') },
      /do not meet/,
    ],
    ['a folder without orders', { [orders]: '' }, /hold no orders: add olist_orders_dataset\.csv/],
    [
      'a folder without any amount',
      { [payments]: '', olist_order_items_dataset: '' },
      /hold no payments: add .* or olist_order_items/,
    ],
  ]

  it.each(cases)('%s', async (_, changes, message) => {
    const folder = await tempFolder()
    await writeShop(folder, changes)
    const before = await readdir(folder)
    const failure = await importFolder(folder).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'IMPORT', message: expect.stringMatching(message) })
    expect((failure as Error).message).toMatch(/^[^\n]*\.$/)
    expect(await readdir(folder)).toEqual(before)
  })

  it('a path that does not exist, a foreign file, an empty folder', async () => {
    const folder = await tempFolder()
    await expect(importFolder(folder, [join(folder, 'none')])).rejects.toMatchObject({ code: 'IMPORT' })
    await expect(importFolder(folder)).rejects.toMatchObject({
      message: expect.stringContaining('No file of the olist'),
    })
    await expect(importFolder(folder, [])).rejects.toMatchObject({ code: 'IMPORT' })
    await writeFile(join(folder, 'letter.pdf'), '%PDF')
    await expect(importFolder(folder, [join(folder, 'letter.pdf')])).rejects.toMatchObject({
      message: expect.stringContaining('is no file of the olist layout'),
    })
  })

  it('a table that is there twice, naming both files', async () => {
    const folder = await tempFolder()
    await writeShop(folder)
    const other = join(folder, 'other')
    await mkdir(other)
    await copyFile(join(folder, `${payments}.csv`), join(other, `${payments}.csv`))
    await expect(importFolder(folder, [folder, other])).rejects.toMatchObject({
      code: 'IMPORT',
      message: expect.stringContaining(
        `in ${join(folder, `${payments}.csv`)} and in ${join(other, `${payments}.csv`)}`,
      ),
    })
    // Naming a folder and a file in it is no contradiction.
    await expect(importFolder(folder, [folder, join(folder, `${payments}.csv`)])).resolves.toBeDefined()
  })

  it('a database that is none, or holds something else', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'fake.db'), 'hello')
    await expect(importFolder(folder, [join(folder, 'fake.db')])).rejects.toMatchObject({
      message: expect.stringContaining('not a SQLite database'),
    })
    const knex = await connectSqlite({ file: join(folder, 'else.db') })
    await knex.raw('create table "inv\u001boices" (id)')
    await knex.destroy()
    await expect(importFolder(folder, [join(folder, 'else.db')])).rejects.toMatchObject({
      message: expect.stringContaining('it has: invoices'),
    })
  })

  it('an amount without data, a wrong currency', async () => {
    const folder = await tempFolder()
    await writeShop(folder, { [payments]: '' })
    const options = { paths: [folder], preset: 'olist', db: join(folder, 'shop.db') } as const
    await expect(importShop({ ...options, meta: { amount: 'payments' } })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    })
    await expect(importShop({ ...options, meta: { currency: '€' } })).rejects.toMatchObject({
      code: 'BAD_META',
    })
  })

  it('a target that is some other file, which stays as it was', async () => {
    const folder = await tempFolder()
    await writeShop(folder)
    await writeFile(join(folder, 'shop.db'), 'precious')
    await expect(importFolder(folder)).rejects.toMatchObject({
      message: expect.stringContaining('not overwritten'),
    })
    expect(await readFile(join(folder, 'shop.db'), 'utf8')).toBe('precious')
  })
})

describe('an import that does not end well', () => {
  it('leaves the earlier database when the caller gives up, at whatever moment', async () => {
    const { db, report } = await importedShop()
    const folder = join(db, '..')
    const before = await readFile(db)
    for (const stopAfter of [0, 1, 3, 7]) {
      const controller = new AbortController()
      let calls = 0
      if (stopAfter === 0) controller.abort()
      const stopped = importShop({
        paths: [folder],
        preset: 'olist',
        db,
        signal: controller.signal,
        onProgress: () => {
          calls += 1
          if (calls === stopAfter) controller.abort()
        },
      })
      await expect(stopped).rejects.toMatchObject({ code: 'ABORTED' })
      expect(await readFile(db)).toEqual(before)
    }
    expect((await readdir(folder)).filter((name) => name.includes('importing'))).toEqual([])
    expect((await importShop({ paths: [folder], preset: 'olist', db })).sales).toEqual(report.sales)
  })

  it('leaves the earlier database when a file fails', async () => {
    const { db } = await importedShop()
    const folder = join(db, '..')
    const before = await readFile(db)
    await writeFile(join(folder, 'olist_sellers_dataset.csv'), 'seller_id\n')
    await expect(importFolder(folder)).rejects.toMatchObject({ code: 'IMPORT' })
    expect(await readFile(db)).toEqual(before)
  })

  it('is cleared away by the next import', async () => {
    const folder = await tempFolder()
    await writeShop(folder)
    await writeFile(join(folder, 'shop.db.importing'), 'half')
    await importFolder(folder)
    expect((await readdir(folder)).filter((name) => name.includes('importing'))).toEqual([])
  })

  it('replaces the earlier one when it does end well, list of rejected rows included', async () => {
    const folder = await tempFolder()
    await writeShop(folder, { [payments]: `${smallShop[payments]}zz,1,boleto,1,1.00\n` })
    expect((await importFolder(folder)).rejectedFile).not.toBeNull()
    const first = await readFile(join(folder, 'shop.db'))
    await importFolder(folder)
    expect(await readFile(join(folder, 'shop.db'))).toEqual(first)
    await writeShop(folder)
    expect((await importFolder(folder)).rejectedFile).toBeNull()
    expect((await readdir(folder)).filter((name) => name.includes('rejected'))).toEqual([])
  })
})

/** The small shop in the tables of the course: leading "index" column, numbers as numbers, zips without their zeros. */
async function writeCourseDatabase(file: string): Promise<void> {
  const knex = await connectSqlite({ file })
  onTestFinished(() => knex.destroy())
  const { parse } = await import('csv-parse/sync')
  const tables: Record<string, string> = {
    customers: 'olist_customers_dataset',
    orders,
    order_pymts: payments,
    order_items: 'olist_order_items_dataset',
    order_reviews: 'olist_order_reviews_dataset',
    products: 'olist_products_dataset',
    sellers: 'olist_sellers_dataset',
    translation: 'product_category_name_translation',
  }
  for (const [table, csv] of Object.entries(tables)) {
    const rows: Record<string, string>[] = parse(smallShop[csv] ?? '', { columns: true })
    const columns = Object.keys(rows[0] ?? {})
    const numeric = /zip|value|price|sequential|installments|item_id|score$/
    const typed = columns.map((name) => `"${name}" ${numeric.test(name) ? 'numeric' : 'text'}`)
    await knex.raw(`create table ${table} ("index" bigint, ${typed.join(', ')})`)
    await knex(table).insert(
      rows.map((row, index) => ({
        index,
        ...Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]),
        ),
      })),
    )
  }
}
