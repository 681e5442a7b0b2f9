// Orders of a CSV file in, named segments out: node segment-a-csv.mjs orders.csv 2018-09-01

import { readFileSync } from 'node:fs'
import { rfmTable, segmentCustomers } from '@clientele/engine'
import { parse } from 'csv-parse/sync'

const [file = new URL('orders.csv', import.meta.url), asOf = '2018-09-01'] = process.argv.slice(2)
const orders = parse(readFileSync(file), { columns: true }).map((line) => ({
  customerId: line.customer,
  orderId: line.order,
  orderedAt: line.date,
  amount: Number(line.amount),
}))

const table = rfmTable(orders, { asOf })
const { segments } = segmentCustomers(table, { seed: 42 })

console.log(`${orders.length} orders of ${table.customerIds.length} customers before ${asOf}`)
for (const { population, name, size, medians } of segments)
  console.log(
    `${population}: ${name.en}, ${size} customers; median ${medians.recencyDays} days ago, ${medians.monetary} spent`,
  )
