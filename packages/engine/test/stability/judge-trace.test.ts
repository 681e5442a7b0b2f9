import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeTrace, type TracePoint } from '../../src/index.ts'
import { refusal } from '../support/engine-error.ts'

type Read = Pick<TracePoint, 'asOf' | 'weeks' | 'ari' | 'low'>

/** Points every second week; the lower end is a hundredth below. */
function points(...aris: readonly (number | null)[]): Read[] {
  return aris.map((ari, place) => ({
    asOf: `2018-01-${String(14 * (place + 1)).padStart(2, '0')}`,
    weeks: 2 * (place + 1),
    ari,
    low: ari === null ? null : ari - 0.01,
  }))
}

it('counts the weeks up to which every point holds, and those the lower ends do', () => {
  const held = judgeTrace({ value: 0.95 }, points(0.9, 0.85, 0.8, 0.79, 0.9), 0.8)
  expect(held).toMatchObject({ judgeable: true, weeksHeld: 6, retrainEveryWeeks: 4 })
})

it('alarms at two consecutive points below threshold and floor, never at the last alone', () => {
  const floor = { value: 0.95 }
  expect(judgeTrace(floor, points(0.9, 0.9, 0.7), 0.8)).toMatchObject({ crossesAt: null, alarms: [] })
  expect(judgeTrace(floor, points(0.9, 0.7, 0.9, 0.7), 0.8).alarms).toEqual([])
  const crossed = judgeTrace(floor, points(0.9, 0.7, 0.7, 0.7), 0.8)
  expect(crossed).toMatchObject({ crossesAt: '2018-01-28', alarms: ['2018-01-42', '2018-01-56'] })
})

it('does not alarm above the floor, and says that such a model cannot be judged', () => {
  const noisy = judgeTrace({ value: 0.6 }, points(0.7, 0.7, 0.65), 0.8)
  expect(noisy).toMatchObject({ judgeable: false, retrainEveryWeeks: null, weeksHeld: 0, alarms: [] })
  expect(judgeTrace({ value: 0.6 }, points(0.5, 0.5), 0.8).alarms).toHaveLength(1)
})

it('takes an undefined point of which nothing more is known for one that neither holds nor alarms', () => {
  const gap = judgeTrace({ value: 0.9 }, points(0.9, null, 0.5, null, 0.5), 0.8)
  expect(gap).toMatchObject({ weeksHeld: 2, retrainEveryWeeks: 2, alarms: [], crossesAt: null })
})

it('alarms where one model alone has everybody in one cluster', () => {
  const nobody = { customers: 0, share: 0, revenue: 0, revenueShare: 0 }
  const many = { customers: 64, share: 0.64, revenue: 640, revenueShare: 0.64 }
  const collapsed = points(1, null, null).map((point) => ({
    ...point,
    misassigned: point.ari === null ? many : nobody,
  }))
  const judged = judgeTrace({ value: 0.99 }, collapsed, 0.8)
  expect(judged).toMatchObject({ weeksHeld: 2, crossesAt: '2018-01-28', alarms: ['2018-01-42'] })
  const alike = points(1, null, null).map((point) => ({ ...point, misassigned: nobody }))
  expect(judgeTrace({ value: 0.99 }, alike, 0.8).alarms).toEqual([])
})

it('does not say that a model held for 0 weeks where no point is defined', () => {
  expect(judgeTrace({ value: 0.9 }, points(null, null), 0.8).weeksHeld).toBeNull()
  expect(judgeTrace({ value: null }, [], 0.8).weeksHeld).toBeNull()
  expect(judgeTrace({ value: 0.9 }, points(0.5, null), 0.8).weeksHeld).toBe(0)
  const misassigned = { customers: 64, share: 0.64, revenue: 640, revenueShare: 0.64 }
  const collapsed = points(null, null).map((point) => ({ ...point, misassigned }))
  expect(judgeTrace({ value: 0.9 }, collapsed, 0.8).weeksHeld).toBe(0)
})

it('never holds longer at a higher threshold', () => {
  const ari = fc.option(fc.double({ min: -0.5, max: 1, noNaN: true }), { freq: 9 })
  fc.assert(
    fc.property(
      fc.array(ari, { maxLength: 20 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      (aris, value, thresholds) => {
        const [lower, higher] = [...thresholds]
          .sort((a, b) => a - b)
          .map((threshold) => judgeTrace({ value }, points(...aris), threshold))
        expect(higher.weeksHeld ?? -1).toBeLessThanOrEqual(lower.weeksHeld ?? -1)
        expect(higher.retrainEveryWeeks ?? -1).toBeLessThanOrEqual(lower.retrainEveryWeeks ?? -1)
        expect(higher.alarms.length).toBeGreaterThanOrEqual(lower.alarms.length)
      },
    ),
  )
})

it('refuses a threshold that no index can have', () => {
  for (const threshold of [-0.1, 1.1, Number.NaN]) {
    refusal('INVALID_ARGUMENT', () => judgeTrace({ value: 1 }, [], threshold))
  }
})
