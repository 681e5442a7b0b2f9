import { expect, it, vi } from 'vitest'
import { bootstrapJaccard, designFor, segmentCustomers, startTrace, toModelSpace } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'
import { growingShop, seenOn } from '../support/seen-shop.ts'

const design = designFor('cumulative')
const [spec] = design.populations
const settings = { seed: 5, restarts: 2, floorSeeds: 4, floorSamples: 5, jaccardSamples: 3 }
const point = seenOn(0, growingShop(1))
const start = startTrace(point, spec, settings)

it('fits the model that a segmentation would have', () => {
  const { model } = segmentCustomers(point.table, { seed: 5, restarts: 2, populations: design.populations })
  expect(start.model).toEqual(model.populations[0])
})

it('makes the floor of fits that no time lies between', () => {
  const { seeds, samples, value } = start.floor
  expect([seeds.comparisons, samples.comparisons]).toEqual([4, 10])
  expect(value).toBe(Math.min(seeds.q05 ?? 1, samples.q05 ?? 1))
  expect(samples.min).toBeGreaterThan(0)
  expect(samples.mean).toBeLessThan(1)
})

it('has the floor of single starts below that of ten', () => {
  const wide = { ...spec, k: 7 }
  const floors = [1, 10].map(
    (restarts) => startTrace(point, wide, { ...settings, floorSeeds: 20, restarts }).floor,
  )
  const [single, ten] = floors.map(({ seeds }) => seeds.mean ?? 0)
  expect(ten - single).toBeGreaterThan(0.02)
})

it('has the bootstrap Jaccard similarity of every segment', () => {
  if (start.model === null) throw new Error('no model')
  const points = toModelSpace(start.model, start.table, [...start.table.customerIds.keys()])
  const { clusters } = bootstrapJaccard(points, { k: 3, seed: 5, restarts: 2, samples: 3 })
  expect(start.clusters).toEqual(clusters)
  expect(start.lowestJaccard).toBe(Math.min(...clusters.map(({ jaccard }) => jaccard)))
  expect(startTrace(point, spec, { ...settings, jaccardSamples: 0 })).toMatchObject({
    clusters: [],
    lowestJaccard: null,
  })
})

it('reports every fit and stops when told', () => {
  const onProgress = vi.fn()
  startTrace(point, spec, { ...settings, onProgress })
  expect(onProgress.mock.calls).toEqual(Array.from({ length: 12 }, (_, done) => [done + 1, 12]))
  const stop = new AbortController()
  const stopAtThird = (done: number): void => {
    if (done === 3) stop.abort(new Error('enough'))
  }
  const stopped = { ...settings, onProgress: stopAtThird, signal: stop.signal }
  expect(() => startTrace(point, spec, stopped)).toThrow('enough')
})

it('refuses settings that cannot be meant', () => {
  for (const bad of [
    { restarts: 0 },
    { floorSeeds: 0 },
    { floorSamples: 1 },
    { jaccardSamples: -1 },
    { seed: 0.5 },
  ]) {
    refusal('INVALID_ARGUMENT', () => startTrace(point, spec, { ...settings, ...bad }))
  }
  refusal('K_OUT_OF_RANGE', () => startTrace(point, { ...spec, k: 0 }, settings))
})
