import { lintRules, type SegmentRule } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

const rule: SegmentRule = { id: 'a', name: { en: 'A', fr: 'A' } }

export const rulesGroup: SituationGroup<readonly SegmentRule[]> = {
  heading: 'A table of naming rules',
  situations: {
    'no rule': [],
    'one rule for all': [rule],
    'a rule twice': [rule, rule],
    'range upside down': [{ ...rule, r: [5, 1] }],
    'score out of range': [{ ...rule, r: [0, 9] }],
    'score NaN': [{ ...rule, r: [1, Number.NaN] }],
  },
  calls: { lintRules: (rules) => lintRules(rules, 5) },
}
