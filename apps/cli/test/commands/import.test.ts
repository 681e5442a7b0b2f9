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
