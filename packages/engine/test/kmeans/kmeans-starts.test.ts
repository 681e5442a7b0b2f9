import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitKMeans, fitKMeansFrom, fitKMeansSweep, type KMeansFit, matrixFromRows } from '../../src/index.ts'
import { finishFit } from '../../src/kmeans/finish-fit.ts'
import { prepareKMeans } from '../../src/kmeans/prepare-kmeans.ts'
import { runStart } from '../../src/kmeans/run-start.ts'
import { refusal } from '../support/engine-error.ts'

const line = (count: number) => matrixFromRows(Array.from({ length: count }, (_, row) => [row * row]))

describe('starts', () => {
  it('gives the same fit from jobs done in any order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (seed, starts) => {
        const rows = line(40)
        const prepared = prepareKMeans(rows, undefined, 'auto')
        const runs = starts.map((start) => runStart(prepared, { k: 3, seed, start, limits: {} }))
        expect(finishFit(prepared, 3, runs)).toEqual(fitKMeans(rows, { k: 3, seed, restarts: 5 }))
      }),
    )
  })

  it('keeps prepared rows postable', () => {
    const prepared = prepareKMeans(line(9), undefined, 'auto')
    expect(structuredClone(prepared)).toEqual(prepared)
  })

  it('counts a warm start as one more, which wins only with less inertia', () => {
    const rows = line(60)
    const best = fitKMeans(rows, { k: 4, seed: 7, restarts: 20 })
    const warm = fitKMeans(rows, { k: 4, seed: 7, restarts: 20, warmStart: best.centroids })
    expect(warm).toEqual(best)
    const poor = matrixFromRows([[0], [1], [4], [9]])
    const alone = fitKMeansFrom(rows, poor)
    expect(alone.start).toBe('warm')
    expect(fitKMeans(rows, { k: 4, seed: 7, restarts: 20, warmStart: poor }).start).not.toBe('warm')
  })

  it('says that the warm start won', () => {
    const single = (seed: number) => fitKMeans(line(60), { k: 7, seed, restarts: 1 })
    const fits = Array.from({ length: 30 }, (_, seed) => single(seed)).sort((a, b) => a.inertia - b.inertia)
    const [best, worst] = [fits[0], fits[29]].map((fit) => fit ?? single(0)) as [KMeansFit, KMeansFit]
    expect(worst.inertia).toBeGreaterThan(best.inertia)
    const seed = Array.from({ length: 30 }, (_, each) => each).findIndex(
      (each) => single(each).inertia === worst.inertia,
    )
    const fit = fitKMeans(line(60), { k: 7, seed, restarts: 1, warmStart: best.centroids })
    expect(fit).toMatchObject({ start: 'warm', inertia: best.inertia, points: 60 })
  })

  it('refuses a warm start of another shape', () => {
    refusal('SHAPE_MISMATCH', () => fitKMeans(line(4), { k: 2, seed: 1, warmStart: line(3) }))
    refusal('SHAPE_MISMATCH', () =>
      fitKMeans(line(4), { k: 1, seed: 1, warmStart: matrixFromRows([[1, 2]]) }),
    )
  })
})

describe('fitKMeansSweep', () => {
  it('gives each k the fit it would have alone', () => {
    const rows = line(50)
    const fits = fitKMeansSweep(rows, { ks: [4, 2, 3], seed: 11, restarts: 3 })
    expect(fits).toEqual([4, 2, 3].map((k) => fitKMeans(rows, { k, seed: 11, restarts: 3 })))
  })

  it('has no fit for no k, and refuses a k above the number of different rows', () => {
    expect(fitKMeansSweep(line(3), { ks: [], seed: 1 })).toEqual([])
    refusal('K_OUT_OF_RANGE', () => fitKMeansSweep(line(3), { ks: [2, 4], seed: 1 }))
  })
})
