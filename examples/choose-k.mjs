// How many clusters? Four answers to one question, on flowers whose kinds are known, and what to make of them.

import { readFileSync } from 'node:fs'
import {
  elbow,
  fitKMeansSweep,
  fitScaler,
  gapStatistic,
  matrixFromRows,
  predictionStrength,
  scale,
  silhouette,
} from '@clientele/engine'

// Fisher's iris: 150 flowers, four measures in cm, three kinds of which two overlap.
const lines = readFileSync(new URL('iris.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
const raw = matrixFromRows(lines.map((line) => line.split(',').slice(0, 4).map(Number)))
const rows = scale(fitScaler(raw), raw)

const ks = [1, 2, 3, 4, 5, 6]
const fits = fitKMeansSweep(rows, { ks, seed: 1 })
const gap = gapStatistic(rows, { ks, seed: 1, references: 50 })
const strength = predictionStrength(rows, { ks, seed: 1 })

console.log('k   inertia  silhouette    gap  prediction strength')
for (const [place, { inertia, labels }] of fits.entries()) {
  const shape = ks[place] > 1 ? silhouette(rows, labels).value.toFixed(3) : '-'
  const columns = [inertia.toFixed(1), shape, gap.points[place].gap.toFixed(3)]
  console.log(
    `${ks[place]}  ${columns.map((text) => text.padStart(8)).join('  ')}   ${strength.points[place].strength.toFixed(2)}`,
  )
}

console.log(
  `elbow of the inertia: ${
    elbow(
      ks,
      fits.map(({ inertia }) => inertia),
    ).k ?? 'none'
  }`,
)
console.log(`gap statistic: ${gap.k}`)
console.log(`prediction strength of at least ${strength.cutoff}: ${strength.k}`)
