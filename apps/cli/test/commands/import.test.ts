import { appendFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importDocument } from '../../src/documents/import-document.ts'
import { clientele } from '../support/clientele.ts'
import { withSyntheticShop } from '../support/synthetic-shop.ts'

const shop = withSyntheticShop(200)

it('accounts for every row of every file', async () => {
  const { code, out, err } = await clientele(shop.path, ['import', 'files', '--db', 'again.db', '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const document = importDocument.parse(JSON.parse(out))
  for (const { read, loaded, rejected, blank } of document.files) expect(read).toBe(loaded + rejected + blank)
  expect(document.customers).toBe(200)
})

it('ends with 4 when rows were rejected, and says where they are', async () => {
  await cp(join(shop.path, 'files'), join(shop.path, 'spoilt'), { recursive: true })
  await appendFile(
    join(shop.path, 'spoilt', 'olist_order_payments_dataset.csv'),
    'no-such-order,1,credit_card,1,12.00\n',
  )
  const { code, out } = await clientele(shop.path, ['import', 'spoilt', '--db', 'spoilt.db', '--json'])
  const document = importDocument.parse(JSON.parse(out))
  expect(code).toBe(4)
  expect(document.files.reduce((sum, { rejected }) => sum + rejected, 0)).toBe(1)
  expect(await readFile(document.rejectedFile ?? '', 'utf8')).toContain('olist_order_payments_dataset.csv')
})

it('lets the configuration describe the shop', async () => {
  await writeFile(
    join(shop.path, 'own.json'),
    JSON.stringify({ shop: { currency: 'JPY' }, sales: { statuses: ['delivered', 'shipped'] } }),
  )
  const { code, out } = await clientele(shop.path, [
    'import',
    'files',
    '--db',
    'own.db',
    '--config',
    'own.json',
    '--quiet',
  ])
  expect(code).toBe(0)
  expect(out).toContain('(delivered, shipped)')
  expect(out).toContain('¥')
})

it('shows a summary that fits 80 columns', async () => {
  const { out } = await clientele(shop.path, ['import', 'files', '--db', 'again.db'])
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

it('refuses columns that nobody knows, and says what they would be', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `K${n % 9};${1 + (n % 28)}/02/2024;${10 + n},50 €`)
  await writeFile(join(shop.path, 'caisse.csv'), `N° client;Date achat;Montant TTC\n${rows.join('\n')}\n`)
  const refused = await clientele(shop.path, ['import', 'caisse.csv', '--db', 'caisse.db'])
  expect(refused.code).not.toBe(0)
  const [, map = ''] = /would be --map "(.+)"\./.exec(refused.err.replaceAll(/\s+/g, ' ')) ?? []
  expect(map).toContain('customer=N° client')
  const { code, out } = await clientele(shop.path, [
    ...['import', 'caisse.csv', '--db', 'caisse.db', '--map', map, '--json'],
  ])
  expect(code).toBe(0)
  expect(importDocument.parse(JSON.parse(out))).toMatchObject({ orders: 60, customers: 9 })
})
