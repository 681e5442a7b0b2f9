// Fit once, keep the model as JSON, and give next month's customers their segments without fitting again.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assignCustomers, createRandom, segmentCustomers } from '@clientele/engine'

const random = createRandom(2018)
const june = customers(800)
const { segments, model } = segmentCustomers(june, { seed: 42 })

const file = join(mkdtempSync(join(tmpdir(), 'clientele-')), 'model.json')
writeFileSync(file, JSON.stringify({ segments, model }))

// A month later: everybody is 31 days older, and one in twenty has come back.
const july = {
  ...june,
  columns: {
    ...june.columns,
    recencyDays: june.columns.recencyDays.map((days) => (random() < 0.05 ? 3 : days + 31)),
  },
}
const kept = JSON.parse(readFileSync(file, 'utf8'))
const { population, cluster } = assignCustomers(kept.model, july)

// Segments stand in the order of their populations and clusters.
const segmentOf = (row) =>
  kept.segments.filter((segment) => segment.population === kept.model.populations[population[row]].name)[
    cluster[row]
  ]

for (const { id, name, size } of kept.segments) {
  const now = july.customerIds.filter((_, row) => segmentOf(row).id === id).length
  console.log(`${name.en.padEnd(36)}${String(size).padStart(5)} in June, ${String(now).padStart(4)} in July`)
}

function customers(count) {
  const draw = (make) => Float64Array.from({ length: count }, make)
  const frequency = draw(() => (random() < 0.8 ? 1 : 2 + Math.floor(4 * random())))
  return {
    customerIds: Array.from(frequency, (_, row) => `customer-${String(row).padStart(4, '0')}`),
    columns: {
      recencyDays: draw(() => Math.floor(600 * random())),
      frequency,
      monetary: frequency.map((orders) => Math.round(orders * 1000 ** random())),
    },
  }
}
