import { existsSync } from 'node:fs'
import { chmod, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { syntheticShop } from '@clientele/sql-eda'
import { describe, expect, it } from 'vitest'
import {
  onlineRetailFile,
  shopifyFile,
  shopOrders,
} from '../../../../packages/sql-eda/test/support/shop-exports.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { clientele } from '../support/clientele.ts'
import { initFolder, initIn, valuesOf } from '../support/init-folder.ts'

const orders = shopOrders(5, 60)

/** A till in French: semicolons, day before month, a comma before decimals, an old encoding, names nobody knows. */
const till = Buffer.from(
  `N° ticket;Réf. client;Date d'achat;Montant TTC;État\n${Array.from(
    { length: 90 },
    (_, row) =>
      `T${row};C${row % 37};${String(1 + (row % 28)).padStart(2, '0')}/0${1 + (row % 3)}/2024 1${row % 9}:30;${10 + row},50 €;${row % 8 === 0 ? 'annulé' : 'payé'}`,
  ).join('\n')}\n`.replaceAll('€', '\u0080'),
  'latin1',
)

describe('init finds the shop and has it decided', () => {
  it('in the Olist files of a folder, and says why', async () => {
    const { files } = syntheticShop({ seed: 4, customers: 150 })
    const packed = Object.entries(files).map(([name, text]) => [`olist/${name}.gz`, gzipSync(text)] as const)
    const folder = await initFolder(Object.fromEntries(packed))
    const found = await initIn(folder)
    expect(found).toMatchObject({ configuration: 'clientele.config.ts', source: 'shop.db', ok: true })
    expect(found.reason).toContain('The preset is olist: olist_customers_dataset.csv.gz')
    expect(valuesOf(found)).toMatchObject({ 'shop.currency': 'BRL', 'sales.amount': 'payments' })
    expect(found.orders.length).toBe(10)
    const { config } = await loadConfig(folder)
    expect(config).toMatchObject({ source: 'shop.db', shop: { timeZone: 'America/Sao_Paulo' } })
    expect((await readdir(folder)).sort()).toEqual(['clientele.config.ts', 'olist', 'shop.db'])
  })

  it('in a till of another language, and its month runs', async () => {
    const folder = await initFolder({ 'caisse 2024.csv': till })
    const found = await initIn(folder, ['--name', "L'été", '--language', 'fr', '--time-zone', 'Europe/Paris'])
    expect(found).toMatchObject({ ok: true, rejected: 0 })
    expect(valuesOf(found)).toMatchObject({
      'shop.name': "L'été",
      'shop.currency': 'EUR',
      'sales.statuses': 'payé',
      month: '2024-02',
      k: 'new=1,loyal=1',
    })
    expect(found.orders[0]).toMatchObject({ orderId: 'T0', customerId: 'C0', amount: 10.5, isSale: false })
    const { config } = await loadConfig(folder)
    expect(config).toMatchObject({
      shop: { name: "L'été", language: 'fr' },
      sales: { statuses: ['payé'] },
      k: { new: 1, loyal: 1 },
    })
    const run = found.next.at(-1)?.split(' ').slice(1) ?? []
    expect(run).toEqual(['run', '--month', '2024-02'])
    expect(await clientele(folder, [...run, '--html-only', '--quiet'])).toMatchObject({ code: 0 })
  })

  it('in a till of another language, and says how its next export is imported', async () => {
    const folder = await initFolder({ 'caisse 2024.csv': till })
    const { importAgain } = await initIn(folder, ['--currency', 'eur'])
    const [, map = ''] = /import "caisse 2024\.csv" --map "(.+)"$/.exec(importAgain ?? '') ?? []
    expect(map).toContain('customer=Réf. client')
    expect(await readFile(join(folder, 'clientele.config.ts'), 'utf8')).toContain(
      `  //   clientele import "caisse 2024.csv" --map "${map}"\n  source: 'shop.db',`,
    )
    const again = await clientele(folder, ['import', 'caisse 2024.csv', '--map', map, '--json'])
    expect(again).toMatchObject({ code: 0 })
    expect(JSON.parse(again.out)).toMatchObject({ orders: 90, customers: 37 })
  })

  it.each([
    ['online-retail', onlineRetailFile(orders), { 'shop.currency': 'GBP', 'shop.timeZone': 'Europe/London' }],
    ['shopify', shopifyFile(orders), { 'shop.currency': 'EUR', 'sales.statuses': 'paid' }],
  ])('in an export of %s', async (preset, text, values) => {
    const found = await initIn(await initFolder({ 'export.csv': text }))
    expect(found.reason).toContain(`The preset is ${preset}: export.csv has the columns`)
    expect(valuesOf(found)).toMatchObject(values)
    expect(JSON.stringify(found)).not.toContain('@shop.example')
  })

  it('in the database of the course, which it imports', async () => {
    const { files } = syntheticShop({ seed: 4, customers: 80 })
    const folder = await initFolder()
    const database = new DatabaseSync(join(folder, 'olist.sqlite'))
    const tables = {
      customers: 'olist_customers_dataset.csv',
      orders: 'olist_orders_dataset.csv',
      order_pymts: 'olist_order_payments_dataset.csv',
    }
    for (const [table, file] of Object.entries(tables)) {
      const [header = [], ...rows] = (files[file] ?? '')
        .trim()
        .split('\n')
        .map((line) => line.split(','))
      database.exec(`create table ${table} ("index", ${header.join(', ')})`)
      const insert = database.prepare(
        `insert into ${table} values (${['?', ...header.map(() => '?')].join(', ')})`,
      )
      for (const [index, row] of rows.entries()) insert.run(index, ...row)
    }
    database.close()
    const found = await initIn(folder)
    expect(found).toMatchObject({ source: 'shop.db', ok: true })
    expect(found.reason).toContain('the table orders has order_purchase_timestamp')
  })

  it('in a database of its own, which is read in place', async () => {
    const folder = await initFolder()
    saleTable(join(folder, 'till.sqlite'))
    const found = await initIn(folder, ['--currency', 'EUR', '--format', 'json'])
    expect(found).toMatchObject({ source: 'till.sqlite', configuration: 'clientele.config.json', ok: true })
    expect(existsSync(join(folder, 'shop.db'))).toBe(false)
    const { config } = await loadConfig(folder)
    expect(config.mapping?.lines).toEqual({
      table: 'sale',
      columns: {
        ordered_at: 'sold_on',
        amount: 'total',
        order_id: 'id',
        customer_id: 'client',
        status: 'state',
      },
    })
    expect(JSON.stringify(found)).not.toContain('Ana')
    const { code } = await clientele(folder, ['doctor'])
    expect(code).toBe(0)
  })

  it('by table and columns that are named', async () => {
    const folder = await initFolder()
    saleTable(join(folder, 'till.sqlite'))
    const map = ['--table', 'sale', '--map', 'customer=client,date=sold_on,amount=total']
    const found = await initIn(folder, ['till.sqlite', '--currency', 'EUR', ...map])
    expect(found).toMatchObject({ ok: true, reason: 'The table sale is read by the columns of --map.' })
    expect(found.orders.every(({ status }) => status === 'completed')).toBe(true)
  })
})

/** Sales of persons who are called by their names. */
function saleTable(file: string): void {
  const database = new DatabaseSync(file)
  database.exec(
    'create table sale (id integer primary key, client text, sold_on text, total numeric, state text)',
  )
  const insert = database.prepare('insert into sale values (?, ?, ?, ?, ?)')
  for (let row = 0; row < 40; row++)
    insert.run(row, ['Ana', 'Bo', 'Cem'][row % 3] ?? '', `2024-01-${10 + (row % 21)}`, 5.25 + row, 'paid')
  database.close()
}

describe('every flag is an answer', () => {
  it('and stands in the configuration', async () => {
    const folder = await initFolder({ 'export.csv': shopifyFile(orders) })
    const flags = [
      ...['--name', 'Loja', '--currency', 'EUR', '--time-zone', 'Europe/Lisbon', '--language', 'fr'],
      ...['--statuses', 'paid,cancelled', '--amount', 'items', '--k', 'auto', '--as-of', '2026-05-15'],
      ...['--crm-kind', 'klaviyo', '--db', 'loja.db', '--out', 'conf/loja.json'],
    ]
    const found = await initIn(folder, flags)
    expect(JSON.parse(await readFile(join(folder, 'conf/loja.json'), 'utf8'))).toEqual({
      source: '../loja.db',
      shop: { name: 'Loja', currency: 'EUR', timeZone: 'Europe/Lisbon', language: 'fr' },
      sales: { statuses: ['paid', 'cancelled'], amount: 'items' },
      k: 'auto',
      crm: { kind: 'klaviyo', url: 'https://a.klaviyo.com' },
    })
    expect(valuesOf(found).month).toBe('2026-04')
    expect(found.next.at(-1)).toBe('clientele run --month 2026-04 --config conf/loja.json')
    // the doctor misses the token, which never stands in a configuration
    expect(found.ok).toBe(false)
    expect(found.checks.find(({ id }) => id === 'CRM')?.cure).toContain('CLIENTELE_CRM_TOKEN')
  })

  it.each([
    [['--currency', 'euro'], 'OPTION_INVALID', '--currency "euro" must be an ISO 4217 code'],
    [['--currency', 'QQQ'], 'OPTION_INVALID', '--currency "QQQ" must be an ISO 4217 code'],
    [['--time-zone', 'Paris'], 'OPTION_INVALID', 'IANA time zone'],
    [['--name', ' '], 'OPTION_INVALID', 'must not be empty'],
    [['--statuses', 'sold'], 'OPTION_INVALID', '--statuses names "sold", which no order has'],
    [['--k', 'vip=3'], 'OPTION_INVALID', 'new and loyal only'],
    [['--as-of', '1999-01-01'], 'MONTH_OUT_OF_RANGE', '1998-12'],
    [['--crm-kind', 'mailchimp'], 'ANSWER_MISSING', '--crm-url'],
    [['--crm-url', 'hubspot'], 'OPTION_INVALID', 'must be an address'],
    [['--out', 'config.yaml'], 'OPTION_INVALID', '.ts, .mjs or .json'],
    [['--out', 'a.ts', '--format', 'json'], 'OPTION_INVALID', 'leave one out'],
    [['--preset', 'amazon'], 'USAGE', 'amazon'],
  ])('%j is refused in one line, and no configuration is written', async (flags, code, sentence) => {
    const folder = await initFolder({ 'export.csv': shopifyFile(orders) })
    const { code: exit, err } = await clientele(folder, ['init', '--yes', '--quiet', ...flags])
    expect({ exit, lines: err.trim().split('\n').length }).toEqual({ exit: 2, lines: 1 })
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(sentence)
    expect((await readdir(folder)).filter((name) => name.includes('config'))).toEqual([])
  })
})

describe('what cannot be told is asked for by naming the flag', () => {
  it.each([
    ['nothing there', {}, [], 'SOURCE_NOT_FOUND', 'no CSV or TSV file and no database'],
    ['a path that is not there', {}, ['nowhere.csv'], 'SOURCE_NOT_FOUND', 'nowhere.csv does not exist'],
    ['a variable that is not set', {}, ['env:NONE'], 'SOURCE_NOT_FOUND', 'NONE'],
    ['two sources', { 'a.db': 'x', 'b.csv': 'a,b\n' }, [], 'ANSWER_MISSING', 'a.db, .'],
    ['a file that is no table', { 'a.csv': '%PDF-1.7' }, [], 'IMPORT', 'it is a PDF'],
    [
      'no currency',
      { 'a.csv': 'customer,date,amount\n1,2024-01-05,3\n2,2024-01-31,4\n' },
      [],
      'ANSWER_MISSING',
      '--currency EUR',
    ],
    [
      'columns that say nothing',
      { 'a.csv': 'a,b\nx,y\n' },
      [],
      'ANSWER_MISSING',
      '--map customer=…,date=…,amount=…',
    ],
    [
      'no header line',
      { 'a.csv': '17,2024-01-05,3.20\n18,2024-01-05,3.20\n' },
      [],
      'ANSWER_MISSING',
      '--columns',
    ],
    [
      'a header alone',
      { 'a.csv': 'customer,date,amount\n' },
      ['--currency', 'EUR'],
      'IMPORT',
      'No order of the files',
    ],
    ['a database that is none', { 'a.db': 'hello' }, [], 'NOT_A_SHOP', 'not a SQLite database'],
    [
      'dates that stay open',
      { 'a.csv': 'customer,date,amount\n1,3/4/2024,3\n1,5/6/2024,4\n' },
      ['--currency', 'EUR'],
      'IMPORT',
      '--date-format',
    ],
    ['a server that is not there', {}, ['postgresql://ana:secret@127.0.0.1:1/shop'], 'DATABASE', '127.0.0.1'],
  ])('%s', async (_, files, flags, code, sentence) => {
    const folder = await initFolder(files)
    const { code: exit, err } = await clientele(folder, ['init', '--yes', '--quiet', ...flags])
    expect({ exit, lines: err.trim().split('\n').length }).toEqual({ exit: 2, lines: 1 })
    expect(err).toContain(`[${code}]`)
    expect(err).toContain(sentence)
    expect(err).not.toContain('secret')
    expect((await readdir(folder)).filter((name) => name !== 'shop.db')).toEqual(Object.keys(files).sort())
  })

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const folder = await initFolder({ 'a.csv': 'customer,date,amount\n' })
    await chmod(join(folder, 'a.csv'), 0)
    const { code, err } = await clientele(folder, ['init', 'a.csv', '--yes'])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('check its rights') })
  })
})

describe('a configuration that is there', () => {
  const files = { 'export.csv': shopifyFile(orders), 'clientele.config.ts': 'export default {}\n' }

  it('stays as it is, before anything is read', async () => {
    const folder = await initFolder(files)
    const { code, err } = await clientele(folder, ['init', '--yes'])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('[CONFIG_EXISTS]') })
    expect(await readFile(join(folder, 'clientele.config.ts'), 'utf8')).toBe('export default {}\n')
    expect(existsSync(join(folder, 'shop.db'))).toBe(false)
  })

  it('is replaced by --force', async () => {
    const folder = await initFolder(files)
    expect((await initIn(folder, ['--force'])).ok).toBe(true)
    expect(await readFile(join(folder, 'clientele.config.ts'), 'utf8')).toContain("source: 'shop.db'")
  })

  it('is not hidden behind another', async () => {
    const folder = await initFolder(files)
    const { code, err } = await clientele(folder, ['init', '--yes', '--format', 'json'])
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('would be found before') })
  })
})

it('writes the same twice, and says in prose what --json says', async () => {
  const files = { 'shop/export.csv': shopifyFile(orders) }
  const [one, other] = [await initFolder(files), await initFolder(files)]
  const flags = ['init', '--yes', '--name', 'Shop']
  const { out } = await clientele(one, flags)
  await clientele(other, flags)
  const text = await readFile(join(one, 'clientele.config.ts'), 'utf8')
  expect(await readFile(join(other, 'clientele.config.ts'), 'utf8')).toBe(text)
  for (const part of [
    'Some orders, as they are read',
    'Decided',
    'shop.currency',
    'Next',
    'clientele run --month',
  ])
    expect(out).toContain(part)
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
