// Do two clusterings tell the same story? The same model from another seed, and a model with one cluster more.
import {
  adjustedRandIndex,
  clusterJaccard,
  contingencyTable,
  createRandom,
  fitKMeans,
  matrixFromRows,
  matrixToRows,
  variationOfInformation,
} from '@clientele/engine'

// Four clouds of 250 points; two of them touch.
const random = createRandom(7)
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
const centres = [
  [0, 0],
  [3, 0],
  [10, 0],
  [5, 9],
]
const cloud = ([x, y]) => Array.from({ length: 250 }, () => [x + normal(), y + normal()])
const points = matrixFromRows(centres.flatMap(cloud))

const four = fitKMeans(points, { k: 4, seed: 1 }).labels
const again = fitKMeans(points, { k: 4, seed: 2 }).labels
const five = fitKMeans(points, { k: 5, seed: 1 }).labels

console.log(`another seed:     ARI ${adjustedRandIndex(four, again).toFixed(3)}`)
console.log(`one cluster more: ARI ${adjustedRandIndex(four, five).toFixed(3)}`)
console.log(`                  ${variationOfInformation(four, five).toFixed(3)} nats apart`)

console.log('rows: the four clusters, columns: the five')
for (const counts of matrixToRows(contingencyTable(four, five).counts))
  console.log(counts.map((count) => String(count).padStart(5)).join(''))

for (const { cluster, match, jaccard } of clusterJaccard(four, five))
  console.log(`cluster ${cluster} is found again in ${match}: Jaccard ${jaccard.toFixed(2)}`)
