import { spawnSync } from 'node:child_process'
import { startWorkers } from '@clientele/engine/workers'
import { afterAll, describe, expect, it } from 'vitest'
import {
  bootstrapJaccard,
  chooseK,
  choosePopulationK,
  designFor,
  fitKMeans,
  fitKMeansSweep,
  gapStatistic,
  predictionStrength,
  refitPopulation,
  sampledSilhouette,
  silhouette,
  startTrace,
  tracePoint,
} from '../../src/index.ts'
import { labelledClouds } from '../support/labelled-clouds.ts'
import { randomShop, tableOf } from '../support/tables.ts'

// Threads run the built package, as users do; the expected values come from the sources.
const { points, labels } = labelledClouds(2, 2500, 3, 4)
const many = labelledClouds(3, 1500, 2, 90)
const weights = Float64Array.from(labels, (label, row) => 1 + label + (row % 3) / 4)
const seen = { asOf: '2018-01-01', table: tableOf(randomShop(8, 400)) }
const seenLater = { asOf: '2018-04-01', table: tableOf(randomShop(9, 500)) }
const trace = { seed: 3, restarts: 2, floorSeeds: 3, floorSamples: 4, jaccardSamples: 5 }
const fit = { k: 4, seed: 7, restarts: 5, weights }
const warmStart = fitKMeans(points, { k: 4, seed: 1, restarts: 1, maxIterations: 2 }).centroids

describe.each([1, 2, 3])('%i threads give the bits of the main entry', (threads) => {
  const workers = startWorkers({ threads })
  afterAll(() => workers.close())

  it('in fitKMeans', async () => {
    expect(await workers.fitKMeans(points, fit)).toEqual(fitKMeans(points, fit))
    const warm = { ...fit, warmStart, maxIterations: 3, tolerance: 1e-4 }
    expect(await workers.fitKMeans(points, warm)).toEqual(fitKMeans(points, warm))
  })

  it('in fitKMeansSweep', async () => {
    const sweep = { ks: [5, 2, 1], seed: 3, restarts: 3 }
    expect(await workers.fitKMeansSweep(points, sweep)).toEqual(fitKMeansSweep(points, sweep))
    expect(await workers.fitKMeansSweep(points, { ...sweep, ks: [] })).toEqual([])
  })

  it('in silhouette, by strips and by rows', async () => {
    expect(await workers.silhouette(points, labels)).toEqual(silhouette(points, labels))
    expect(await workers.silhouette(many.points, many.labels)).toEqual(silhouette(many.points, many.labels))
  })

  it('in sampledSilhouette', async () => {
    const sample = { seed: 5, sampleSize: 300 }
    expect(await workers.sampledSilhouette(points, labels, sample)).toEqual(
      sampledSilhouette(points, labels, sample),
    )
  })

  it('in gapStatistic, predictionStrength and bootstrapJaccard', async () => {
    const few = labelledClouds(4, 200, 2, 3).points
    const gap = { ks: [1, 2, 3], seed: 1, references: 7, restarts: 2 }
    expect(await workers.gapStatistic(few, gap)).toEqual(gapStatistic(few, gap))
    const halves = { ks: [2, 3], seed: 1, splits: 5, restarts: 2 }
    expect(await workers.predictionStrength(few, halves)).toEqual(predictionStrength(few, halves))
    const drawn = { k: 3, seed: 1, samples: 6, restarts: 2 }
    expect(await workers.bootstrapJaccard(few, drawn)).toEqual(bootstrapJaccard(few, drawn))
  })

  it('in startTrace, refitPopulation and tracePoint', async () => {
    for (const spec of designFor('rolling').populations) {
      const start = startTrace(seen, spec, trace)
      const refit = refitPopulation(seenLater, spec, trace)
      for (const causes of [false, true]) {
        const asked = { ...trace, causes }
        expect(await workers.tracePoint(start, refit, asked)).toEqual(tracePoint(start, refit, asked))
      }
      expect(await workers.startTrace(seen, spec, trace)).toEqual(startTrace(seen, spec, trace))
      expect(await workers.refitPopulation(seen, spec, trace)).toEqual(refitPopulation(seen, spec, trace))
    }
    const nobody = { asOf: '2018-01-01', table: tableOf([]) }
    const [spec] = designFor('rolling').populations
    expect(await workers.startTrace(nobody, spec, trace)).toEqual(startTrace(nobody, spec, trace))
  })

  it('in chooseK, of all rows and of a sample', async () => {
    const few = labelledClouds(5, 300, 2, 3).points
    const options = { ks: [2, 3], asked: 5, seed: 1, restarts: 2, references: 3, samples: 3, splits: 3 }
    expect(await workers.chooseK(few, options)).toEqual(chooseK(few, options))
    const sampled = { ...options, sampleSize: 120 }
    const told: number[] = []
    const choice = await workers.chooseK(few, { ...sampled, onProgress: (done) => told.push(done) })
    expect(choice).toEqual(chooseK(few, sampled))
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const spec of designFor('rolling').populations) {
      const { table } = seen
      expect(await workers.choosePopulationK(table, spec, options)).toEqual(
        choosePopulationK(table, spec, options),
      )
    }
    expect((await workers.chooseK({ ...few, rows: 1, values: few.values.slice(0, 2) }, options)).k).toBeNull()
  })

  it('in calls that overlap', async () => {
    const [one, other, third] = await Promise.all([
      workers.fitKMeans(points, { k: 2, seed: 1 }),
      workers.silhouette(points, labels),
      workers.fitKMeans(points, { k: 3, seed: 1 }),
    ])
    expect(one).toEqual(fitKMeans(points, { k: 2, seed: 1 }))
    expect(other).toEqual(silhouette(points, labels))
    expect(third).toEqual(fitKMeans(points, { k: 3, seed: 1 }))
  })
})

describe('startWorkers', () => {
  const workers = startWorkers({ threads: 2 })
  afterAll(() => workers.close())

  it('refuses a number of threads that means nothing', () => {
    for (const threads of [0, -1, 1.5, Number.NaN, 257]) {
      expect(() => startWorkers({ threads })).toThrow('threads must be a whole number')
    }
  })

  it('refuses what the main entry refuses', async () => {
    await expect(workers.fitKMeans(points, { k: 0, seed: 1 })).rejects.toMatchObject({
      code: 'K_OUT_OF_RANGE',
    })
    await expect(workers.fitKMeansSweep(points, { ks: [2], seed: 0.5 })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    })
    await expect(
      workers.silhouette(
        points,
        labels.map(() => 1),
      ),
    ).rejects.toMatchObject({
      code: 'SILHOUETTE_UNDEFINED',
    })
  })

  it('tells after each job how many of how many are done', async () => {
    const told: string[] = []
    await workers.fitKMeans(points, {
      k: 3,
      seed: 1,
      restarts: 4,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    })
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('counts the fits of a floor and the samples of a similarity together', async () => {
    const [spec] = designFor('cumulative').populations
    const told: string[] = []
    await workers.startTrace(seen, spec, {
      ...trace,
      onProgress: (done, total) => told.push(`${done}/${total}`),
    })
    expect(told).toEqual(Array.from({ length: 12 }, (_, job) => `${job + 1}/12`))
  })

  it('rejects with what onProgress throws, and goes on with other work', async () => {
    const onProgress = (): void => {
      throw new Error('of the caller')
    }
    await expect(workers.silhouette(points, labels, { onProgress })).rejects.toThrow('of the caller')
    expect(await workers.silhouette(points, labels)).toEqual(silhouette(points, labels))
  })

  it('stops at once with the reason of the signal, and goes on with other work', async () => {
    const stop = new AbortController()
    const long = workers.fitKMeans(points, {
      k: 40,
      seed: 1,
      restarts: 100_000,
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 2) stop.abort(new Error('enough'))
      },
    })
    const next = workers.silhouette(points, labels)
    await expect(long).rejects.toThrow('enough')
    expect(await next).toEqual(silhouette(points, labels))
    await expect(workers.silhouette(points, labels, { signal: stop.signal })).rejects.toThrow('enough')
  })

  it('rejects what is unfinished when it is closed, and what comes later', async () => {
    const short = startWorkers({ threads: 1 })
    const unfinished = [
      short.fitKMeans(points, { k: 40, seed: 1, restarts: 100_000 }),
      short.silhouette(points, labels),
    ]
    const refused = Promise.allSettled(unfinished)
    await short.close()
    for (const outcome of await refused) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'WORKERS_CLOSED' } })
    }
    await expect(short.silhouette(points, labels)).rejects.toMatchObject({ code: 'WORKERS_CLOSED' })
    await short.close()
  })

  it('lets the process end when it is closed, or was never used', () => {
    const program = `
      import { startWorkers } from '@clientele/engine/workers'
      startWorkers({ threads: 2 })
      const workers = startWorkers({ threads: 2 })
      const rows = { rows: 4, cols: 1, values: Float64Array.of(1, 2, 9, 10) }
      console.log((await workers.fitKMeans(rows, { k: 2, seed: 1 })).inertia)
      await workers.close()`
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect({ stdout, status }).toEqual({ stdout: '1\n', status: 0 })
  })
})
