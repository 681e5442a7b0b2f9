// The arrays every program of the benchmark gets: made once from a seed, written as raw little-endian doubles.
import { writeFileSync } from 'node:fs'

// Six kinds of buyers: share, then median and log-spread of recency, orders and money.
const archetypes = [
  [0.3, 40, 0.5, 1.2, 0.3, 60, 0.6],
  [0.22, 160, 0.4, 1.1, 0.25, 90, 0.7],
  [0.18, 320, 0.3, 1.1, 0.2, 45, 0.5],
  [0.14, 75, 0.6, 3.5, 0.5, 240, 0.6],
  [0.1, 25, 0.7, 8, 0.5, 700, 0.7],
  [0.06, 220, 0.5, 4.5, 0.5, 1100, 0.8],
]

/** mulberry32: small, seeded, the same on every machine. */
function mulberry32(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function normalFrom(random) {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/**
 * Rows of a log-normal mixture, log1p of every column, then z-scores.
 *
 * Columns 1 to 3 are recency, orders and money of six archetypes; further ones are mixtures of those with noise of
 * their own, as extra features of a shop are.
 *
 * @returns {Float64Array} row-major, n x d
 */
export function customers(n, d, seed) {
  const random = mulberry32(seed)
  const normal = normalFrom(random)
  const values = new Float64Array(n * d)
  const row = new Float64Array(d)
  for (let index = 0; index < n; index++) {
    const [, recency, recencySpread, orders, ordersSpread, money, moneySpread] = archetypeAt(random())
    row[0] = Math.log1p(Math.floor(recency * Math.exp(recencySpread * normal())))
    row[1] = Math.log1p(Math.max(1, Math.round(orders * Math.exp(ordersSpread * normal()))))
    row[2] = Math.log1p(Math.round(100 * money * Math.exp(moneySpread * normal())) / 100)
    for (let col = 3; col < d; col++)
      row[col] = 0.5 * row[col % 3] + 0.4 * row[(col + 1) % 3] + (0.5 + 0.1 * col) * normal()
    values.set(row, index * d)
  }
  standardise(values, n, d)
  return values
}

/** The archetype whose stretch of 0..1 holds `place`. */
function archetypeAt(place) {
  let end = 0
  for (const archetype of archetypes) {
    end += archetype[0]
    if (place < end) return archetype
  }
  return archetypes[0]
}

function standardise(values, n, d) {
  for (let col = 0; col < d; col++) {
    let mean = 0
    for (let row = 0; row < n; row++) mean += values[row * d + col] / n
    let variance = 0
    for (let row = 0; row < n; row++) variance += (values[row * d + col] - mean) ** 2 / n
    const scale = 1 / Math.sqrt(variance)
    for (let row = 0; row < n; row++) values[row * d + col] = (values[row * d + col] - mean) * scale
  }
}

/** k different rows, drawn without looking at the data: the equal start of every program. */
export function startingRows(values, n, d, k, seed) {
  const random = mulberry32(seed)
  const start = new Float64Array(k * d)
  const seen = new Set()
  for (let cluster = 0; cluster < k; ) {
    const row = Math.floor(random() * n)
    const point = values.subarray(row * d, (row + 1) * d)
    const key = point.join()
    if (seen.has(key)) continue
    seen.add(key)
    start.set(point, cluster++ * d)
  }
  return start
}

/** Two labellings that agree on four rows of five. */
export function labellings(n, k, seed) {
  const random = mulberry32(seed)
  const first = Int32Array.from({ length: n }, () => Math.floor(random() * k))
  const second = first.map((label) => (random() < 0.8 ? label : Math.floor(random() * k)))
  return [first, second]
}

export function writeRaw(file, typedArray) {
  writeFileSync(file, new Uint8Array(typedArray.buffer, typedArray.byteOffset, typedArray.byteLength))
}
