import { describe, expect, it } from 'vitest'
import { bootstrapJaccard, clusteringJaccard, fitKMeans, matrixFromRows } from '../../../src/index.ts'
import { jaccardInSample } from '../../../src/validation/resampling/bootstrap-jobs.ts'
import golden from '../../golden/resampling.json' with { type: 'json' }
import { cloud, clouds } from '../../support/clouds.ts'
import { refusal } from '../../support/engine-error.ts'

describe('bootstrapJaccard', () => {
  it.each(golden.boots)('equals fpc::clusterboot on the same samples: $name', (given) => {
    const labelOf = new Map(
      given.rows.map((row, place) => [String(row), (given.labels[place] as number) - 1]),
    )
    expect(labelOf.size).toBe(given.rows.length)
    given.samples.forEach(({ rows, labels }, sample) => {
      const reference = rows.map((row) => labelOf.get(String(row)) ?? -1)
      const expected = given.jaccard.map((line) => line[sample] as number)
      jaccardInSample(reference, labels, given.k).forEach((jaccard, cluster) => {
        expect(jaccard).toBeCloseTo(expected[cluster] as number, 12)
      })
      // And from the rows alone: K-Means finds the clustering of that sample too.
      const found = fitKMeans(matrixFromRows(rows), { k: given.k, seed: 1, restarts: 60 }).labels
      jaccardInSample(reference, found, given.k).forEach((jaccard, cluster) => {
        expect(jaccard).toBeCloseTo(expected[cluster] as number, 12)
      })
    })
  })

  it('finds separated clouds highly stable and the pieces of one cloud not', () => {
    const three = bootstrapJaccard(clouds(3, 30), { k: 3, seed: 2, samples: 20, restarts: 5 })
    for (const cluster of three.clusters) {
      expect(cluster).toMatchObject({
        size: 30,
        jaccard: 1,
        band: 'highlyStable',
        dissolved: 0,
        recovered: 20,
      })
    }
    const five = bootstrapJaccard(cloud(90), { k: 5, seed: 2, samples: 20, restarts: 5 })
    expect(five.clusters.some(({ band }) => band === 'dissolved' || band === 'doubtful')).toBe(true)
  })

  it('counts dissolved and recovered samples by the samples it reports', () => {
    for (const { samples, jaccard, dissolved, recovered } of bootstrapJaccard(cloud(60), {
      k: 4,
      seed: 8,
      samples: 25,
      restarts: 3,
    }).clusters) {
      expect(samples).toHaveLength(25)
      expect(jaccard).toBeCloseTo(samples.reduce((total, value) => total + value, 0) / 25, 14)
      expect(dissolved).toBe(samples.filter((value) => value <= 0.5).length)
      expect(recovered).toBe(samples.filter((value) => value > 0.75).length)
    }
  })

  it('gives the same bits for the same seed whatever the row order', () => {
    const points = Array.from({ length: 40 }, (_, row) => [(row * 7) % 11, (row * 5) % 13])
    const options = { k: 3, seed: 9, samples: 5, restarts: 2 }
    const { clusters } = bootstrapJaccard(matrixFromRows(points), options)
    expect(bootstrapJaccard(matrixFromRows(points.toReversed()), options).clusters).toEqual(clusters)
    expect(bootstrapJaccard(matrixFromRows(points), { ...options, seed: 10 }).clusters).not.toEqual(clusters)
  })

  it('has an answer for one cluster, one row and as many clusters as rows', () => {
    expect(bootstrapJaccard(cloud(10), { k: 1, seed: 1, samples: 5 }).clusters[0]?.jaccard).toBe(1)
    expect(bootstrapJaccard(matrixFromRows([[4]]), { k: 1, seed: 1, samples: 5 }).clusters[0]?.jaccard).toBe(
      1,
    )
    // Each row is drawn with probability 1 - (1 - 1/3)^3; where it is missing it counts 0, elsewhere 1.
    const singles = bootstrapJaccard(matrixFromRows([[1], [2], [4]]), { k: 3, seed: 1, samples: 200 })
    for (const { samples, jaccard } of singles.clusters) {
      expect(new Set(samples)).toEqual(new Set([0, 1]))
      expect(Math.abs(jaccard - 19 / 27)).toBeLessThan(0.12)
    }
  })

  it('refuses questions without an answer', () => {
    const rows = matrixFromRows([[1], [2], [2]])
    refusal('K_OUT_OF_RANGE', () => bootstrapJaccard(rows, { k: 3, seed: 1 }))
    refusal('K_OUT_OF_RANGE', () => bootstrapJaccard(rows, { k: 0, seed: 1 }))
    refusal('NO_ROWS', () => bootstrapJaccard(matrixFromRows([], 1), { k: 1, seed: 1 }))
    refusal('INVALID_ARGUMENT', () => bootstrapJaccard(rows, { k: 1, seed: 1, samples: 0 }))
  })
})

describe('clusteringJaccard', () => {
  const rows = clouds(3, 30)
  const options = { k: 3, seed: 2, samples: 12, restarts: 3 }

  it('judges the clustering of K-Means as bootstrapJaccard does', () => {
    const { fit, clusters } = bootstrapJaccard(rows, options)
    expect(clusteringJaccard(rows, fit.labels, options)).toEqual(clusters)
  })

  it('finds a clustering that nobody would find again dissolved', () => {
    const across = Array.from({ length: rows.rows }, (_, row) => Math.floor(row / 30))
    for (const { band, jaccard } of clusteringJaccard(rows, across, options)) {
      expect(band).toBe('dissolved')
      expect(jaccard).toBeLessThan(0.4)
    }
  })

  it('gives the same bits whatever the row order, and 0 to a cluster without rows', () => {
    const points = Array.from({ length: 40 }, (_, row) => [(row * 7) % 11, (row * 5) % 13])
    const labels = points.map(([x = 0]) => (x < 5 ? 0 : 1))
    const given = clusteringJaccard(matrixFromRows(points), labels, { ...options, samples: 5 })
    const turned = clusteringJaccard(matrixFromRows([...points].reverse()), [...labels].reverse(), {
      ...options,
      samples: 5,
    })
    expect(turned).toEqual(given)
    expect(given[2]).toMatchObject({ size: 0, jaccard: 0, band: 'dissolved' })
  })

  it('refuses labels that are no clusters, or too few', () => {
    refusal('SHAPE_MISMATCH', () => clusteringJaccard(rows, [0, 1], options))
    const beyond = new Int32Array(rows.rows).fill(3)
    refusal('INVALID_VALUE', () => clusteringJaccard(rows, beyond, options))
  })
})
