import { type HoldoutRule, isHeldOut } from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

type Asked = readonly [rule: HoldoutRule, customerId: string]

const rule: HoldoutRule = { id: 'offer', seed: 7, share: 0.5 }

export const holdoutsGroup: SituationGroup<Asked> = {
  heading: 'A holdout',
  situations: {
    'share 0': [{ ...rule, share: 0 }, 'a'],
    'share 1': [{ ...rule, share: 1 }, 'a'],
    'share below 0': [{ ...rule, share: -0.1 }, 'a'],
    'share above 1': [{ ...rule, share: 10 }, 'a'],
    'share NaN': [{ ...rule, share: Number.NaN }, 'a'],
    'seed a fraction': [{ ...rule, seed: 0.5 }, 'a'],
    'experiment without id': [{ ...rule, id: '' }, 'a'],
    'id with NUL': [{ ...rule, id: 'a\0b' }, 'a'],
    'customer without id': [rule, ''],
    'half a surrogate pair': [rule, '\ud83d'],
  },
  calls: { isHeldOut: ([one, customerId]) => isHeldOut(one, customerId) },
}
