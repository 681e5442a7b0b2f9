// Imports a file of orders and asks it: sql-eda.js ORDERS.csv
import { explore, importShop, openShop, readFeatures } from '@clientele/sql-eda'

const [orders = ''] = process.argv.slice(2)
const imported = await importShop({
  paths: [orders],
  preset: 'transactions',
  map: { customer: 'customer', order: 'order', date: 'date', amount: 'amount' },
  db: 'till.db',
})
const shop = await openShop({ file: 'till.db' })
const asOf = '2019-01-01T00:00:00'
const { customerIds } = await readFeatures(shop, { asOf })
const [answer] = await explore(shop, { ids: ['orders-per-customer'], asOf })
await shop.close()
process.stdout.write(
  JSON.stringify({ orders: imported.orders, customers: customerIds.length, reading: answer?.reading }),
)
