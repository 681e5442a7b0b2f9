import { resolve } from 'node:path'
import { isDatabaseUrl } from '@clientele/sql-eda'
import { expect, it } from 'vitest'
import { databaseLocation } from '../../src/config/database-location.ts'

it.each([
  'C:\\shop\\orders.csv',
  'c:/shop/orders.csv',
  'C://shop/orders.csv',
  '\\\\server\\share\\shop.db',
  '..\\shop.db',
  '/srv/shop.db',
  'shop.db',
  'my:shop.db',
])('takes %s for a path', (path) => {
  expect(isDatabaseUrl(path)).toBe(false)
  expect(databaseLocation(path, '/home/ana', {})).toBe(resolve('/home/ana', path))
})

it.each([
  'postgresql://ana@db/shop',
  'postgres://db/shop',
  'MySQL://ana:s@db:3306/shop',
  'mariadb://db/shop',
])('takes %s for an address', (address) => {
  expect(isDatabaseUrl(address)).toBe(true)
  expect(databaseLocation(address, '/home/ana', {})).toBe(address)
})

it('takes a file URL for its path, also from the environment', () => {
  expect(databaseLocation('file:///srv/my%20shop.db', '/home/ana', {})).toBe('/srv/my shop.db')
  expect(databaseLocation('env:SHOP', '/home/ana', { SHOP: 'file:///srv/shop.db' })).toBe('/srv/shop.db')
})
