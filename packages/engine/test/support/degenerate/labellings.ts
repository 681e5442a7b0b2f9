import {
  adjustedMutualInformation,
  adjustedRandIndex,
  clusterJaccard,
  contingencyTable,
  entropy,
  mutualInformation,
  variationOfInformation,
  vMeasure,
} from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

type Labellings = readonly [first: readonly number[], second: readonly number[]]

const many = Array.from({ length: 5000 }, (_, item) => item)

export const labellingsGroup: SituationGroup<Labellings> = {
  heading: 'Two labellings',
  situations: {
    'no item': [[], []],
    'one item': [[4], [9]],
    'one cluster each': [
      [5, 5, 5],
      [2, 2, 2],
    ],
    'a cluster an item, both': [
      [1, 2, 3],
      [3, 1, 2],
    ],
    'one cluster against a cluster an item': [
      [1, 1, 1],
      [1, 2, 3],
    ],
    independent: [
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    ],
    'more than 2^24 cells': [many, many],
    'label NaN': [
      [0, 1, Number.NaN],
      [0, 1, 1],
    ],
    'label ±Infinity': [
      [0, 1, 1],
      [0, 1, Infinity],
    ],
    'label no whole number': [
      [0, 1, 0.5],
      [0, 1, 1],
    ],
    'lengths differ': [[0, 1], [0]],
  },
  calls: {
    contingencyTable: ([first, second]) => contingencyTable(first, second),
    adjustedRandIndex: ([first, second]) => adjustedRandIndex(first, second),
    adjustedMutualInformation: ([first, second]) => adjustedMutualInformation(first, second),
    mutualInformation: ([first, second]) => mutualInformation(first, second),
    vMeasure: ([first, second]) => vMeasure(first, second).vMeasure,
    variationOfInformation: ([first, second]) => variationOfInformation(first, second),
    clusterJaccard: ([first, second]) => clusterJaccard(first, second),
    // One labelling: the first with a fault, or the first.
    entropy: ([first, second]) => entropy(second.every(Number.isInteger) ? first : second),
  },
}
