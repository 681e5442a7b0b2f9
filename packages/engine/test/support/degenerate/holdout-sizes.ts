import { holdoutSize, smallestDetectableRate } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

interface Plan {
  readonly base: number
  readonly withAction?: number
  readonly control?: number
  readonly treatedPerControl?: number
}

export const holdoutSizesGroup: SituationGroup<Plan> = {
  heading: 'A planned test',
  situations: {
    'base rate 0': { base: 0 },
    'base rate 1': { base: 1 },
    'base rate NaN': { base: Number.NaN },
    'no difference to show': { base: 0.2, withAction: 0.2 },
    'certainty with the action': { base: 0.2, withAction: 1 },
    'nobody held out': { base: 0.2, control: 0 },
    'Infinity held out': { base: 0.2, control: Infinity },
    'NaN held out, rate NaN': { base: 0.2, control: Number.NaN, withAction: Number.NaN },
    'nobody treated': { base: 0.2, treatedPerControl: 0 },
    'nine treated for one': { base: 0.2, treatedPerControl: 9 },
  },
  calls: {
    holdoutSize: ({ base, withAction = 0.3, treatedPerControl = 1 }) =>
      holdoutSize(base, withAction, { treatedPerControl }),
    smallestDetectableRate: ({ base, control = 500, treatedPerControl = 1 }) =>
      smallestDetectableRate(base, control, { treatedPerControl }),
  },
}
