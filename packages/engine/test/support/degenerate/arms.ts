import {
  type ArmOutcome,
  compareArms,
  differenceOfMeans,
  differenceOfProportions,
} from '../../../src/index.ts'
import type { SituationGroup } from './situation-group.ts'

type Arms = readonly [treated: ArmOutcome, control: ArmOutcome]

const arm = (part: Partial<ArmOutcome>): ArmOutcome => ({
  customers: 100,
  buyers: 20,
  orders: 25,
  revenue: 500,
  revenueDeviation: 12,
  ...part,
})
const nobody = arm({ customers: 0, buyers: 0, orders: 0, revenue: 0, revenueDeviation: null })
const one = arm({ customers: 1, buyers: 1, orders: 1, revenue: 5, revenueDeviation: null })
const idle = arm({ buyers: 0, orders: 0, revenue: 0, revenueDeviation: 0 })

export const armsGroup: SituationGroup<Arms> = {
  heading: 'Two arms of an experiment',
  situations: {
    'nobody in one': [arm({}), nobody],
    'one customer each': [one, one],
    'nobody ordered': [idle, idle],
    'everybody ordered': [arm({ buyers: 100 }), arm({ buyers: 100 })],
    alike: [arm({}), arm({})],
    'negative revenue': [arm({ revenue: -500 }), arm({})],
    'revenue of 1e141': [arm({ revenue: 1e144 }), arm({})],
    'more buyers than customers': [arm({ buyers: 101 }), arm({})],
    'customers a fraction': [arm({ customers: 100.5 }), arm({})],
    NaN: [arm({ revenue: Number.NaN, buyers: Number.NaN }), arm({})],
  },
  calls: {
    differenceOfProportions: ([treated, control]) =>
      differenceOfProportions(
        { events: treated.buyers, customers: treated.customers },
        { events: control.buyers, customers: control.customers },
      ),
    differenceOfMeans: ([treated, control]) => differenceOfMeans(sample(treated), sample(control)),
    compareArms: ([treated, control]) => compareArms(treated, control, 'revenue'),
  },
}

function sample({
  customers,
  revenue,
  revenueDeviation,
}: ArmOutcome): Parameters<typeof differenceOfMeans>[0] {
  return { customers, mean: customers === 0 ? 0 : revenue / customers, deviation: revenueDeviation ?? 0 }
}
