import { armOutcome, compareArms, type Segmentation, segmentMembers } from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { type Buyers, readBuyers, type Shop } from '@clientele/sql-eda'
import type { TestSettings } from '../config/experiment-settings.ts'
import { asOfMonth, shiftMonth } from '../month/calendar-month.ts'
import type { LeftAlone } from './left-alone.ts'

type Results = NonNullable<PlaybookDocument['testResults']>

/** Results of the experiments of a month, with the query that counted what customers ordered in it. */
export interface MonthResults {
  readonly results: Results
  readonly query: PlaybookDocument['queries'][number]
}

const QUERY_ID = 'buyers-of-month'

/**
 * Compares, for every experiment of a month, all who were to be treated with all who were held out, among the customers
 * and in the segments of the end of the month before. The draw is made again by the same hash.
 *
 * @param previous the segmentation at the start of the month
 * @returns null when no experiment ran
 */
export async function testResults(
  shop: Shop,
  previous: Segmentation,
  running: LeftAlone,
): Promise<MonthResults | null> {
  const { month, holdout, tests } = running
  if (holdout === null && tests.length === 0) return null
  const buyers = await readBuyers(shop, { from: asOfMonth(shiftMonth(month, -1)), asOf: asOfMonth(month) })
  const arms = armsOf(previous, running, buyers)
  const all = holdout === null ? [] : [{ ...holdout, segment: null, to: null, metric: 'ordered' as const }]
  return {
    results: {
      month,
      results: [...all, ...tests].map(({ id, segment, metric, from, to }) => {
        const [treated, control] = [outcomeOf(arms.get(id)?.treated), outcomeOf(arms.get(id)?.control)]
        return {
          id,
          segment,
          metric,
          from,
          to,
          treated: counted(treated),
          control: counted(control),
          ...compareArms(treated, control, metric),
        }
      }),
      outcomes: QUERY_ID,
      source: 'compareArms',
    },
    query: {
      id: QUERY_ID,
      question: 'Who ordered in the month, how often and for how much?',
      sql: buyers.sql,
    },
  }
}

/** Orders and revenue of each customer of an arm. */
interface Arm {
  readonly orders: number[]
  readonly revenue: number[]
}

interface Arms {
  readonly treated: Arm
  readonly control: Arm
}

function armsOf(previous: Segmentation, running: LeftAlone, buyers: Buyers): Map<string, Arms> {
  const { holdout, tests, isInHoldout, controlOf } = running
  const place = new Map(buyers.customerIds.map((id, index) => [id, index]))
  const arms = new Map<string, Arms>()
  for (const { id } of holdout === null ? tests : [holdout, ...tests])
    arms.set(id, { treated: noArm(), control: noArm() })
  const testsOf = new Map<string, TestSettings[]>()
  for (const test of tests) testsOf.set(test.segment, [...(testsOf.get(test.segment) ?? []), test])
  for (const { customerId, segment } of segmentMembers(previous)) {
    const index = place.get(customerId) ?? -1
    const add = (id: string, isControl: boolean): void => {
      const arm = arms.get(id)?.[isControl ? 'control' : 'treated']
      arm?.orders.push(buyers.orders[index] ?? 0)
      arm?.revenue.push(buyers.revenue[index] ?? 0)
    }
    const isOut = isInHoldout(customerId)
    if (holdout !== null) add(holdout.id, isOut)
    if (isOut) continue
    const controls = controlOf(customerId, segment.id)
    for (const test of testsOf.get(segment.id) ?? []) add(test.id, controls.includes(test))
  }
  return arms
}

const noArm = (): Arm => ({ orders: [], revenue: [] })

const outcomeOf = ({ orders, revenue }: Arm = noArm()): ReturnType<typeof armOutcome> =>
  armOutcome(orders, revenue)

function counted({
  customers,
  buyers,
  orders,
  revenue,
}: ReturnType<typeof armOutcome>): Results['results'][number]['treated'] {
  return { customers, buyers, orders, revenue }
}
