import { DEFAULT_POPULATIONS, designFor, type PopulationSpec } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

const [fresh] = DEFAULT_POPULATIONS

export const designsGroup: SituationGroup<readonly PopulationSpec[]> = {
  heading: 'Populations of a design',
  situations: {
    'no population': [],
    'feature twice': [{ ...fresh, features: ['monetary', 'monetary'] }],
    'feature without a name of ours': [{ ...fresh, features: ['height'] }],
  },
  calls: { designFor: (populations) => designFor('rolling', populations) },
}
