import { createRandom } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

export const seedsGroup: SituationGroup<readonly number[]> = {
  heading: 'Seeds',
  situations: {
    'no seed': [],
    negative: [-1],
    fraction: [0.5],
    'from 2^53 up': [2 ** 53],
    Infinity: [Infinity],
    NaN: [Number.NaN],
  },
  calls: { createRandom: (parts) => createRandom(...parts)() },
}
