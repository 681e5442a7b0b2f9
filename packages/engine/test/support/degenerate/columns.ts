import {
  armOutcome,
  ascending,
  chooseGapK,
  elbow,
  forecastHoldoutDays,
  populationStabilityIndex,
  quantile,
  skewness,
  valueConcentration,
} from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

const ksOf = (values: readonly number[]) => values.map((_, place) => place + 1)

export const columnsGroup: SituationGroup<readonly number[]> = {
  heading: 'One column, or one curve over k',
  situations: {
    'no value': [],
    'one value': [3],
    'all equal': [3, 3, 3, 3],
    'negative values': [-4, -3, -2, -9],
    'values of 1e140': [1e140, 3, 2, 1],
    Infinity: [Infinity, 4, 2, -Infinity],
    NaN: [4, 3, Number.NaN, 1],
  },
  calls: {
    ascending: (values) => ascending(values),
    quantile: (values) =>
      quantile(
        [...values].sort((a, b) => a - b),
        0.5,
      ),
    populationStabilityIndex: (values) => populationStabilityIndex([1, 2, 3, 4], values).index,
    skewness: (values) => skewness(values),
    armOutcome: (values) =>
      armOutcome(
        values.map(() => 1),
        values,
      ),
    valueConcentration: (values) => valueConcentration(values, [0.5]),
    forecastHoldoutDays: (values) => forecastHoldoutDays(values[0] ?? 0),
    elbow: (values) => elbow(ksOf(values), values),
    chooseGapK: (values) =>
      chooseGapK(
        values.map((gap, place) => ({
          k: place + 1,
          gap,
          standardError: 0,
          logDispersion: 0,
          expectedLogDispersion: gap,
        })),
        'firstSEmax',
      ),
  },
}
