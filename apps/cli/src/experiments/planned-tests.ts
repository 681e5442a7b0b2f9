import { type Segmentation, segmentMembers } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { customersIn } from '../segments/customers-in.ts'
import type { LeftAlone } from './left-alone.ts'

/** Who is left alone in the month after the issue's, counted; undefined when no experiment runs in it. */
export function plannedTests(
  segmentation: Segmentation,
  { month, holdout, tests, isInHoldout, controlOf }: LeftAlone,
): PlaybookDocument['tests'] {
  if (holdout === null && tests.length === 0) return undefined
  const customers = new Map(tests.map(({ id }) => [id, 0]))
  const control = new Map(customers)
  const raise = (counts: Map<string, number>, id: string): unknown =>
    counts.set(id, (counts.get(id) ?? 0) + 1)
  let heldOut = 0
  for (const { customerId, segment } of segmentMembers(segmentation)) {
    if (isInHoldout(customerId)) {
      heldOut++
      continue
    }
    for (const test of tests) if (test.segment === segment.id) raise(customers, test.id)
    for (const test of controlOf(customerId, segment.id)) raise(control, test.id)
  }
  return {
    month,
    holdout:
      holdout === null
        ? null
        : { share: holdout.share, from: holdout.from, customers: customersIn(segmentation), heldOut },
    tests: tests.map(({ id, segment, metric, share, from, to }) => ({
      id,
      segment,
      metric,
      share,
      from,
      to,
      customers: customers.get(id) ?? 0,
      control: control.get(id) ?? 0,
    })),
    source: 'isHeldOut',
  }
}
