import { describe, expect, it } from 'vitest'
import {
  type CalendarTrace,
  createRandom,
  judgeTrace,
  type PopulationSpec,
  type Random,
  refitPopulation,
  startTrace,
  type TraceJudgement,
  tracePoint,
} from '../../src/index.ts'
import { monthOf, nearNormal, type Seen } from '../support/monthly-shop.ts'

const spec: PopulationSpec = {
  name: 'new',
  rule: { minFrequency: 1, maxFrequency: 1 },
  features: ['recencyDays', 'monetary'],
  k: 3,
  transforms: { recencyDays: 'identity', monetary: 'log1p' },
}

const GROUPS = [
  [40, 4],
  [200, 3],
  [160, 6],
] as const
const CUSTOMERS = 300

function anyone(random: Random): Seen {
  const [days, money] = GROUPS[Math.floor(3 * random())]
  return [Math.max(0, Math.round(days + 45 * nearNormal(random))), Math.exp(money + 0.7 * nearNormal(random))]
}

/** Twenty models, each followed through ten months in which only some customers give way to others of the same kind. */
function followUnchanged(stay: number): CalendarTrace[] {
  return Array.from({ length: 20 }, (_, seed) => {
    const random = createRandom(77, seed)
    const settings = { seed, jaccardSamples: 0, intervalSamples: 1 }
    let customers = Array.from({ length: CUSTOMERS }, () => anyone(random))
    const start = startTrace(monthOf(0, customers), spec, settings)
    const points = Array.from({ length: 10 }, (_, month) => {
      customers = customers.map((customer) => (random() < stay ? customer : anyone(random)))
      return tracePoint(start, refitPopulation(monthOf(month + 1, customers), spec, settings), settings)
    })
    return { start, points }
  })
}

describe.each([0.7, 0])(
  '200 months without change, %f of the customers the same as the month before',
  (stay) => {
    const traces = followUnchanged(stay)
    const judgeAll = (threshold: number): TraceJudgement[] =>
      traces.map(({ start, points }) => judgeTrace(start.floor, points, threshold))

    it('give at most 5 % false alarms, even where only the noise floor stands against them', () => {
      const alarms = judgeAll(1).map((judgement) => judgement.alarms.length)
      expect(alarms).toHaveLength(20)
      expect(alarms.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(10)
    })

    it('give none at the usual threshold', () => {
      const judgements = judgeAll(0.8)
      expect(judgements.every(({ judgeable }) => judgeable)).toBe(true)
      expect(judgements.flatMap(({ alarms }) => alarms)).toEqual([])
    })
  },
)
