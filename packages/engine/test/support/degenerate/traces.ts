import {
  type CalendarRow,
  type CalendarTrace,
  judgeTrace,
  retrainAdvice,
  retrainCalendar,
} from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

interface Trace {
  readonly floor: number | null
  readonly aris: readonly (number | null)[]
  readonly threshold: number
}

function trace(changes: Partial<Trace> = {}): Trace {
  return { floor: 0.9, aris: [0.95, 0.9, 0.85], threshold: 0.8, ...changes }
}

function pointsOf(aris: Trace['aris']): CalendarTrace['points'] {
  const misassigned = { customers: 0, share: 0, revenue: 0, revenueShare: 0 }
  return aris.map((ari, place) => ({
    asOf: `2018-0${place + 1}-01`,
    weeks: 4 * place + 4,
    ari,
    low: ari,
    misassigned,
  }))
}

function calendarOf({ floor, aris, threshold }: Trace): CalendarRow[] {
  const spread = { comparisons: 0, mean: null, min: null, q05: null }
  const start = { floor: { value: floor, seeds: spread, samples: spread }, lowestJaccard: null }
  const traces = [{ start, points: pointsOf(aris) }]
  return retrainCalendar([{ design: 'rolling', population: 'new', k: 3, traces }], { threshold })
}

export const tracesGroup: SituationGroup<Trace> = {
  heading: 'A trace at a threshold',
  situations: {
    'no point': trace({ aris: [] }),
    'all points undefined': trace({ aris: [null, null] }),
    'no noise floor': trace({ floor: null }),
    'first point below': trace({ aris: [0.5, 0.9, 0.9] }),
    'threshold NaN': trace({ threshold: Number.NaN }),
    'threshold above 1': trace({ threshold: 1.5 }),
  },
  calls: {
    judgeTrace: ({ floor, aris, threshold }) => judgeTrace({ value: floor }, pointsOf(aris), threshold),
    retrainCalendar: calendarOf,
    retrainAdvice: (one) => retrainAdvice(calendarOf(one)),
  },
}
