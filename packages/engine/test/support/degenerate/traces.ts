import { judgeTrace } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

interface Trace {
  readonly floor: number | null
  readonly aris: readonly (number | null)[]
  readonly threshold: number
}

function trace(changes: Partial<Trace> = {}): Trace {
  return { floor: 0.9, aris: [0.95, 0.9, 0.85], threshold: 0.8, ...changes }
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
    judgeTrace: ({ floor, aris, threshold }) =>
      judgeTrace(
        { value: floor },
        aris.map((ari, place) => ({ asOf: `2018-0${place + 1}-01`, weeks: 4 * place + 4, ari, low: ari })),
        threshold,
      ),
  },
}
