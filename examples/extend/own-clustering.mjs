// Another clustering, K-medoids, measured, profiled and named by what measures, profiles and names K-Means.
import { readFileSync } from 'node:fs'
import {
  adjustedRandIndex,
  applyTransforms,
  createRandom,
  customerPositions,
  featureColumn,
  fitKMeans,
  fitScaler,
  fitTransforms,
  matrixFromRows,
  matrixToRows,
  nameSegments,
  profileSegments,
  rfmTable,
  scale,
  scoreRfm,
  silhouette,
} from '@clientele/engine'
import { parse } from 'csv-parse/sync'

/** K-medoids by alternating steps (Park & Jun 2009): centres are customers, so that one far away moves none. */
function fitKMedoids(points, { k, seed }) {
  const rows = matrixToRows(points)
  const distance = (one, other) => Math.hypot(...rows[one].map((value, col) => value - rows[other][col]))
  const nearest = (row, medoids) => {
    const distances = medoids.map((medoid) => distance(row, medoid))
    return distances.indexOf(Math.min(...distances))
  }
  const random = createRandom(seed)
  let medoids = Array.from({ length: k }, () => Math.floor(random() * rows.length))
  for (let step = 0; step < 100; step++) {
    const labels = Int32Array.from(rows, (_, row) => nearest(row, medoids))
    const central = medoids.map((medoid, cluster) => {
      const members = [...rows.keys()].filter((row) => labels[row] === cluster)
      const cost = (one) => members.reduce((sum, other) => sum + distance(one, other), 0)
      return members.reduce((best, row) => (cost(row) < cost(best) ? row : best), medoid)
    })
    if (central.join() === medoids.join()) return labels
    medoids = central
  }
  throw new Error('K-medoids did not settle in 100 steps')
}

const orders = parse(readFileSync(new URL('../orders.csv', import.meta.url)), { columns: true }).map(
  (line) => ({
    customerId: line.customer,
    orderId: line.order,
    orderedAt: line.date,
    amount: Number(line.amount),
  }),
)
const table = rfmTable(orders, { asOf: '2018-09-01' })
const features = ['recencyDays', 'frequency', 'monetary']
const raw = matrixFromRows(
  table.customerIds.map((_, row) => features.map((feature) => featureColumn(table, feature)[row])),
)
const bent = applyTransforms(fitTransforms(raw, features), raw)
const points = scale(fitScaler(bent), bent)

const k = 4
const medoids = fitKMedoids(points, { k, seed: 1 })
const means = fitKMeans(points, { k, seed: 1 }).labels
console.log(`K-medoids: silhouette ${silhouette(points, medoids).value.toFixed(3)}`)
console.log(`K-Means:   silhouette ${silhouette(points, means).value.toFixed(3)}`)
console.log(`agreement: ARI ${adjustedRandIndex(medoids, means).toFixed(3)}`)

const profiles = profileSegments({
  table,
  positions: customerPositions(table),
  scores: scoreRfm(table),
  labels: medoids,
  k,
})
const names = nameSegments(profiles, { minFrequency: 1, maxFrequency: null })
for (const [index, { size, medians }] of profiles.entries())
  console.log(`${names[index].name.en}: ${size} customers, median ${medians.monetary} spent`)
