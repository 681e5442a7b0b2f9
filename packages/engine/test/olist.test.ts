import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  adjustedMutualInformation,
  adjustedRandIndex,
  calinskiHarabasz,
  daviesBouldin,
  fitKMeansFrom,
  fitPca,
  fitScaler,
  inertia,
  type Matrix,
  mutualInformation,
  scale,
  silhouetteSamples,
  skewness,
  vMeasure,
} from '../src/index.ts'
import { expectRelative } from './support/relative.ts'

/** What generate-olist.py writes about one population. */
interface Population {
  readonly name: string
  readonly k: number
  readonly raw: readonly number[]
  readonly cols: number
  readonly means: readonly number[]
  readonly deviations: readonly number[]
  readonly skewness: readonly number[]
  readonly explainedVariance: readonly number[]
  readonly start: readonly number[]
  readonly labels: readonly number[]
  readonly centroids: readonly number[]
  readonly inertia: number
  readonly calinskiHarabasz: number
  readonly daviesBouldin: number
  readonly sample: readonly number[]
  readonly silhouettes: readonly number[]
  readonly others: readonly number[]
  readonly ari: number
  readonly ami: Readonly<Record<'arithmetic' | 'geometric' | 'min' | 'max', number>>
  readonly mutualInformation: number
  readonly vMeasure: readonly number[]
}

const folder = process.env.CLIENTELE_OLIST ?? ''
const customers = join(folder, 'customers', 'olist_customer_rfm.csv.gz')
const python =
  folder === ''
    ? undefined
    : ['/usr/bin/python3', 'python3'].find(
        (command) => spawnSync(command, ['-c', 'import pandas, sklearn']).status === 0,
      )
const reason =
  folder === ''
    ? 'CLIENTELE_OLIST is not set'
    : !existsSync(customers)
      ? 'no table of customers there'
      : python === undefined
        ? 'no python3 with pandas and scikit-learn'
        : ''

function populations(): Population[] {
  const temporary = mkdtempSync(join(tmpdir(), 'clientele-golden-'))
  try {
    const script = fileURLToPath(new URL('golden/generate-olist.py', import.meta.url))
    const output = join(temporary, 'olist.json')
    const { status, stderr } = spawnSync(python ?? '', [script, customers, output], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(readFileSync(output, 'utf8'))
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

function matrix(values: readonly number[], cols: number): Matrix {
  return { rows: values.length / cols, cols, values: Float64Array.from(values) }
}

function expectAllClose(actual: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, place) => {
    expect(actual[place]).toBeCloseTo(value, digits)
  })
}

describe.skipIf(reason !== '')(`the Olist customers, against scikit-learn${reason && ` (${reason})`}`, () => {
  const all = reason === '' ? populations() : []

  it('are all there', () => {
    expect(all.map(({ name, labels }) => [name, labels.length])).toEqual([
      ['everyone', 93_358],
      ['one order', 90_557],
      ['two orders or more', 2801],
    ])
  })

  it.each(all)('$name: scaler, skewness and PCA', (given) => {
    const raw = matrix(given.raw, given.cols)
    const points = scaled(given)
    expectAllClose(scale(fitScaler(raw), raw).values, Array.from(points.values), 10)
    given.skewness.forEach((expected, col) => {
      expect(skewness(raw.values.filter((_, cell) => cell % given.cols === col))).toBeCloseTo(expected, 9)
    })
    expectAllClose(fitPca(points).explainedVariance, given.explainedVariance, 10)
  })

  it.each(all)('$name: K-Means to the last label, centroids and inertia to 1e-10', (given) => {
    const points = scaled(given)
    const fit = fitKMeansFrom(points, matrix(given.start, given.cols), { maxIterations: 2000 })
    expect(fit.converged).toBe(true)
    expect(adjustedRandIndex(fit.labels, given.labels)).toBe(1)
    expect(Array.from(fit.labels)).toEqual(given.labels)
    expectAllClose(fit.centroids.values, given.centroids, 10)
    expectRelative(fit.inertia, given.inertia, 1e-10)
  })

  it.each(all)('$name: separation', (given) => {
    const points = scaled(given)
    expectRelative(inertia(points, given.labels), given.inertia, 1e-10)
    expectRelative(calinskiHarabasz(points, given.labels), given.calinskiHarabasz, 1e-12)
    expectRelative(daviesBouldin(points, given.labels), given.daviesBouldin, 1e-12)
    const { cols, values } = points
    const rows = given.sample.flatMap((row) => Array.from(values.subarray(row * cols, (row + 1) * cols)))
    const labels = given.sample.map((row) => given.labels[row] as number)
    expectAllClose(silhouetteSamples(matrix(rows, cols), labels), given.silhouettes, 12)
  })

  it.each(all)('$name: agreement with quintiles of money', (given) => {
    const { labels, others } = given
    expect(adjustedRandIndex(labels, others)).toBeCloseTo(given.ari, 12)
    for (const [average, expected] of Object.entries(given.ami)) {
      const found = adjustedMutualInformation(labels, others, { average: average as keyof Population['ami'] })
      expect(found).toBeCloseTo(expected, 12)
    }
    expect(mutualInformation(labels, others)).toBeCloseTo(given.mutualInformation, 12)
    expectAllClose(Object.values(vMeasure(labels, others)), given.vMeasure, 12)
  })
})

function scaled(given: Population): Matrix {
  return scale({ means: given.means, deviations: given.deviations }, matrix(given.raw, given.cols))
}
