// Segments twelve customers, in this thread and in others.
import { fitKMeans, matrixFromRows, segmentCustomers } from '@clientele/engine'
import { startWorkers } from '@clientele/engine/workers'

const spent = [20, 22, 24, 180, 190, 200, 40, 44, 48, 400, 420, 440]
const { segments } = segmentCustomers(
  {
    customerIds: spent.map((_, row) => `customer-${row}`),
    columns: {
      recencyDays: spent.map((_, row) => 10 * row),
      frequency: spent.map((_, row) => (row < 6 ? 1 : 3)),
      monetary: spent,
    },
  },
  { seed: 1 },
)
const rows = matrixFromRows(spent.map((amount) => [amount]))
const workers = startWorkers({ threads: 2 })
const inThreads = await workers.fitKMeans(rows, { k: 3, seed: 1 })
await workers.close()
const same = inThreads.inertia === fitKMeans(rows, { k: 3, seed: 1 }).inertia
process.stdout.write(JSON.stringify({ sizes: segments.map(({ size }) => size), same }))
