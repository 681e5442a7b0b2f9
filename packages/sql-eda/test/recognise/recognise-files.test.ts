import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { importShop } from '../../src/import/import-shop.ts'
import { recogniseFiles } from '../../src/recognise/recognise-files.ts'
import { onlineRetailFile, shopifyFile, shopOrders } from '../support/shop-exports.ts'
import { smallShop } from '../support/small-shop.ts'
import { tempFolder } from '../support/temp-folder.ts'

async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await tempFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

const orders = shopOrders(3, 40)
const till = `Belegnr;Kunde-Nr;Tag;Summe\n${Array.from(
  { length: 40 },
  (_, row) => `${row};${row % 11};${13 + (row % 9)}.02.2024;${row},50 €`,
).join('\n')}\n`

describe('files are recognised by names and columns', () => {
  it('olist, plain and packed', async () => {
    const files = Object.entries(smallShop).map(([name, text], index) =>
      index % 2 === 0 ? [`${name}.csv`, text] : [`${name}.csv.gz`, gzipSync(text)],
    )
    const found = await recogniseFiles({
      paths: [await folderOf({ ...Object.fromEntries(files), 'notes.txt': 'hello' })],
    })
    expect(found).toMatchObject({ preset: 'olist', ignored: ['notes.txt'], isComplete: true })
    expect(found.reason).toContain('olist_customers_dataset.csv')
    expect(found.paths.length).toBe(files.length)
  })

  it.each([
    ['online-retail', onlineRetailFile(orders), 'StockCode'],
    ['shopify', shopifyFile(orders), 'Financial Status'],
    ['transactions', 'customer,date,amount\n1,2024-01-05,3.50\n', 'customer as customer id'],
  ])('%s', async (preset, text, reason) => {
    const found = await recogniseFiles({
      paths: [await folderOf({ 'export.csv': text, 'other.csv': 'a,b\n1,2\n' })],
    })
    expect(found).toMatchObject({ preset, ignored: ['other.csv'] })
    expect(found.reason).toContain(reason)
  })
})

describe('columns that no preset knows are guessed', () => {
  it('and what was guessed can be imported', async () => {
    const folder = await folderOf({
      'kasse-1.csv': till,
      'kasse-2.csv': till.replaceAll('\n', '1\n'),
      'x.csv': 'a\n1\n',
    })
    const found = await recogniseFiles({ paths: [folder] })
    expect(found).toMatchObject({
      preset: null,
      isComplete: true,
      currencySign: '€',
      ignored: ['kasse-2.csv', 'x.csv'],
    })
    const map = Object.fromEntries(found.roles.map(({ role, column }) => [role, column]))
    expect(map).toEqual({ order: 'Belegnr', customer: 'Kunde-Nr', date: 'Tag', amount: 'Summe' })
    const report = await importShop({ paths: found.paths, map, db: join(folder, 'shop.db') })
    expect(report).toMatchObject({ orders: 40, customers: 11 })
  })

  it('or stay open', async () => {
    const found = await recogniseFiles({ paths: [await folderOf({ 'a.csv': 'x,y\nfoo,bar\n' })] })
    expect(found).toMatchObject({ preset: null, isComplete: false, header: ['x', 'y'] })
  })
})

it.each([
  ['an empty folder', {}, 'No file with a table'],
  ['a named file that is no table', { 'a.csv': '%PDF-1.7' }, 'it is a PDF'],
])('refuses %s', async (_, files, sentence) => {
  const folder = await folderOf(files)
  const names = Object.keys(files).map((name) => join(folder, name))
  await expect(recogniseFiles({ paths: names.length === 0 ? [folder] : names })).rejects.toThrow(sentence)
})
