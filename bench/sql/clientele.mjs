// Does one task with the built package, in a process of its own, and prints what came out and what it cost.
import { explore, importShop, openShop, readFeatureSeries, readFeatures } from '@clientele/sql-eda'

const { task, files, db, preset, asOf, dates, asks } = JSON.parse(process.argv[2])

const tasks = {
  import: async () => {
    const { orders, customers } = await importShop({ paths: files, db, ...(preset ? { preset } : {}) })
    return { orders, customers }
  },
  rfm: () => withShop(async (shop) => checked(await readFeatures(shop, { asOf }))),
  series: () =>
    withShop(async (shop) => {
      let last
      for await (const table of readFeatureSeries(shop, { dates, window: { months: 12 } })) last = table
      return checked(last)
    }),
  pack: () =>
    withShop(async (shop) => {
      let rows = 0
      for (const answer of await explore(shop, { ids: asks.map(({ id }) => id) })) rows += answer.rows.length
      return { questions: asks.length, rows }
    }),
}

async function withShop(work) {
  const shop = await openShop({ file: db })
  try {
    return await work(shop)
  } finally {
    await shop.close()
  }
}

function checked({ customerIds, columns: { recencyDays, frequency, monetary } }) {
  const sum = (column) => column.reduce((total, value) => total + value, 0)
  return {
    customers: customerIds.length,
    days: sum(recencyDays),
    orders: sum(frequency),
    total: Math.round(sum(monetary) * 100),
  }
}

const answer = await tasks[task]()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ answer, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 }))
