import {
  type ArmOutcome,
  compareArms,
  type ExperimentMetric,
  type Segmentation,
  segmentMembers,
} from '@clientele/engine'
import type { PlaybookDocument } from '@clientele/report'
import { readBuyers, type Shop } from '@clientele/sql-eda'
import { asOfMonth, type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import { armsOf, type ExperimentArms, type Participant } from './arms-of.ts'
import type { LeftAlone } from './left-alone.ts'
import { participantsAt } from './participants-at.ts'

type Results = NonNullable<PlaybookDocument['testResults']>
type Comparison = NonNullable<Results['results'][number]['sinceStart']>

/** Results of the experiments of a month, with the queries that counted what customers ordered. */
export interface MonthResults {
  readonly results: Results
  readonly queries: PlaybookDocument['queries']
}

const QUERY_OF_MONTH = 'buyers-of-month'

/**
 * Compares, for every experiment of a month, all who were to be treated with all who were held out, among the customers
 * and in the segments of the end of the month before. The draw is made again by the same hash. Of an experiment that
 * began earlier, those who were in it from its start are compared over all its months, too, where `state` remembers them.
 *
 * @param previous the segmentation at the start of the month
 * @returns null when no experiment ran
 */
export async function testResults(
  shop: Shop,
  previous: Segmentation,
  running: LeftAlone,
  state: string,
): Promise<MonthResults | null> {
  const { month, holdout, tests } = running
  if (holdout === null && tests.length === 0) return null
  const all = holdout === null ? [] : [{ ...holdout, segment: null, to: null, metric: 'ordered' as const }]
  const experiments = [...all, ...tests]
  const buyers = await buyersFrom(shop, month, month)
  const arms = armsOf(participantsOf(previous), running, buyers)
  const starts = [...new Set(experiments.map(({ from }) => from))].filter((from) => from < month)
  const queries = [
    {
      id: QUERY_OF_MONTH,
      question: 'Who ordered in the month, how often and for how much?',
      sql: buyers.sql,
    },
  ]
  const armsSince = new Map<CalendarMonth, ReadonlyMap<string, ExperimentArms>>()
  for (const from of starts) {
    const participants = await participantsAt(state, shiftMonth(from, -1))
    if (participants === null) continue
    const since = await buyersFrom(shop, from, month)
    armsSince.set(from, armsOf(participants, running, since))
    queries.push({
      id: `buyers-since-${from}`,
      question: `Who ordered since the start of ${from}, how often and for how much?`,
      sql: since.sql,
    })
  }
  return {
    results: {
      month,
      results: experiments.map(({ id, segment, metric, from, to }) => {
        const since = armsSince.get(from)?.get(id)
        return {
          id,
          segment,
          metric,
          from,
          to,
          ...compared(arms.get(id), metric),
          ...(since === undefined ? {} : { sinceStart: compared(since, metric) }),
        }
      }),
      outcomes: queries.map(({ id }) => id),
      source: 'compareArms',
    },
    queries,
  }
}

function buyersFrom(shop: Shop, first: CalendarMonth, last: CalendarMonth): ReturnType<typeof readBuyers> {
  return readBuyers(shop, { from: asOfMonth(shiftMonth(first, -1)), asOf: asOfMonth(last) })
}

function* participantsOf(segmentation: Segmentation): Generator<Participant> {
  for (const { customerId, segment } of segmentMembers(segmentation))
    yield { customerId, segmentId: segment.id }
}

const NOBODY: ArmOutcome = { customers: 0, buyers: 0, orders: 0, revenue: 0, revenueDeviation: null }

function compared(
  { treated, control }: ExperimentArms = { treated: NOBODY, control: NOBODY },
  metric: ExperimentMetric,
): Comparison {
  return { treated: counted(treated), control: counted(control), ...compareArms(treated, control, metric) }
}

function counted({ customers, buyers, orders, revenue }: ArmOutcome): Comparison['treated'] {
  return { customers, buyers, orders, revenue }
}
