import { type ArmOutcome, armOutcome } from '@clientele/engine'
import type { Buyers } from '@clientele/sql-eda'
import type { LeftAlone } from './left-alone.ts'

/** A customer and the segment in which an experiment found them. */
export interface Participant {
  readonly customerId: string
  readonly segmentId: string
}

/** What the two groups of an experiment did. */
export interface ExperimentArms {
  readonly treated: ArmOutcome
  readonly control: ArmOutcome
}

/** The arms of every experiment that runs, by its id: who took part, split by the draw, and what each of them ordered. */
export function armsOf(
  participants: Iterable<Participant>,
  { holdout, tests, isInHoldout, controlOf }: LeftAlone,
  buyers: Buyers,
): ReadonlyMap<string, ExperimentArms> {
  const place = new Map(buyers.customerIds.map((id, index) => [id, index]))
  const ids = [...(holdout === null ? [] : [holdout.id]), ...tests.map(({ id }) => id)]
  const arms = new Map(ids.map((id) => [id, { treated: emptyArm(), control: emptyArm() }]))
  for (const { customerId, segmentId } of participants) {
    const index = place.get(customerId) ?? -1
    const add = (id: string, isControl: boolean): void => {
      const arm = arms.get(id)?.[isControl ? 'control' : 'treated']
      arm?.orders.push(buyers.orders[index] ?? 0)
      arm?.revenue.push(buyers.revenue[index] ?? 0)
    }
    const isOut = isInHoldout(customerId)
    if (holdout !== null) add(holdout.id, isOut)
    if (isOut) continue
    const entered = tests.filter(({ segment }) => segment === segmentId)
    if (entered.length === 0) continue
    const controls = controlOf(customerId, segmentId)
    for (const test of entered) add(test.id, controls.includes(test))
  }
  return new Map(
    Array.from(arms, ([id, { treated, control }]) => [
      id,
      { treated: outcomeOf(treated), control: outcomeOf(control) },
    ]),
  )
}

/** Orders and revenue of each customer of an arm. */
interface Arm {
  readonly orders: number[]
  readonly revenue: number[]
}

const emptyArm = (): Arm => ({ orders: [], revenue: [] })

const outcomeOf = ({ orders, revenue }: Arm): ArmOutcome => armOutcome(orders, revenue)
