import { expect, it } from 'vitest'
import {
  designFor,
  judgeTrace,
  refitPopulation,
  STABILITY_THRESHOLDS,
  startTrace,
  tracePoint,
  traceStability,
} from '../../src/index.ts'
import { growingShop, seenOn } from '../support/seen-shop.ts'

const [spec] = designFor('log-recency').populations
const settings = {
  seed: 2,
  restarts: 2,
  floorSeeds: 2,
  floorSamples: 3,
  jaccardSamples: 0,
  intervalSamples: 40,
}
const shop = growingShop(4)
const series = [0, 28, 56, 84].map((day) => seenOn(day, shop))

it('is its start, its points and what they say at every threshold', async () => {
  const { start, points, judgements } = await traceStability(series, spec, settings)
  const { table, ...expected } = startTrace(series[0], spec, settings)
  expect(start).toEqual(expected)
  const alone = startTrace(series[0], spec, settings)
  expect(points).toEqual(
    series.slice(1).map((point) => tracePoint(alone, refitPopulation(point, spec, settings), settings)),
  )
  expect(judgements).toEqual(
    STABILITY_THRESHOLDS.map((threshold) => judgeTrace(start.floor, points, threshold)),
  )
})

it('takes tables as they are read', async () => {
  async function* read() {
    yield* series
  }
  expect(await traceStability(read(), spec, settings)).toEqual(await traceStability(series, spec, settings))
})

it('refuses no date and dates that do not ascend', async () => {
  await expect(traceStability([], spec, settings)).rejects.toMatchObject({ code: 'NO_ROWS' })
  const [first, second, third] = series
  await expect(traceStability([first, third, second], spec, settings)).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
  })
})

it('stops between two dates', async () => {
  const stop = new AbortController()
  async function* read() {
    yield series[0]
    stop.abort(new Error('enough'))
    yield series[1]
  }
  await expect(traceStability(read(), spec, { ...settings, signal: stop.signal })).rejects.toThrow('enough')
})
