import type { EarlierSegments } from '@clientele/engine'
import { type History, openHistory } from '@clientele/sql-eda'
import { z } from 'zod'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import { type CalendarMonth, shiftMonth } from '../dates/calendar-month.ts'
import type { StoredModel } from './stored-model.ts'

/** Enough to know that a record of the state is a model of this version; the rest was written by this program. */
const storedModelSchema = z.looseObject({
  schemaVersion: z.literal(1),
  id: z.string(),
  populations: z.array(z.looseObject({ name: z.string(), centroids: z.array(z.array(z.number())) })),
  segments: z.array(
    z.looseObject({ population: z.string(), cluster: z.int(), id: z.string(), nameKey: z.string() }),
  ),
})

/** The segments that the state remembers, for a month that is to be run. */
export interface EarlierModel {
  /** The last month before that is remembered; null when there is none. */
  readonly month: CalendarMonth | null
  /** How many months before are remembered. */
  readonly months: number
  /** Those to follow. */
  readonly segments: EarlierSegments
}

/** A state that remembers nothing. */
const NOTHING_REMEMBERED: EarlierModel = {
  month: null,
  months: 0,
  segments: { model: { populations: [] }, identities: [] },
}

/**
 * What the state remembers for a month: the last model before it. When the months are run out of order and there is
 * none, the month's own record (it is run again) or that of the next one, and of it the model of the month before that
 * it was compared with. A population that this month did not have is remembered from the nearest that had it.
 */
export async function earlierModel(state: string, month: CalendarMonth): Promise<EarlierModel> {
  if (!mayHoldHistory(state)) return NOTHING_REMEMBERED
  const history = await openHistory(historyPlace(state))
  try {
    const months = (await history.runs()).map((run) => run.month)
    const before = months.filter((one) => one < month).reverse()
    const segments =
      before.length > 0
        ? await remembered(history, before, (model) => model)
        : await remembered(
            history,
            months.filter((one) => one >= month),
            (model) => model.before ?? model,
          )
    const [last = null] = before
    // The month before is segmented anew, and its customers are known then.
    const customerIds =
      last === null || last === shiftMonth(month, -1) ? null : await customersOf(history, last)
    const usedIds = await history.idsTakenBefore(month)
    return {
      month: last,
      months: before.length,
      segments: { ...segments, usedIds, ...(customerIds === null ? {} : { customerIds }) },
    }
  } finally {
    await history.close()
  }
}

type Remembered = Pick<StoredModel, 'populations' | 'segments'>

/** Every population as the first of the months has it that has it at all. */
async function remembered(
  history: History,
  months: readonly CalendarMonth[],
  follow: (model: StoredModel) => Remembered,
): Promise<EarlierSegments> {
  const populations: Remembered['populations'][number][] = []
  const identities: Remembered['segments'][number][] = []
  for (const one of months) {
    const model = await history.model(one)
    if (!isStoredModel(model)) continue
    const known = new Set(populations.map(({ name }) => name))
    const followed = follow(model)
    populations.push(...followed.populations.filter(({ name }) => !known.has(name)))
    identities.push(...followed.segments.filter(({ population }) => !known.has(population)))
  }
  return { model: { populations }, identities }
}

async function customersOf(history: History, month: CalendarMonth): Promise<string[]> {
  return (await history.memberships(month)).map(({ customerId }) => customerId)
}

function isStoredModel(value: unknown): value is StoredModel {
  return storedModelSchema.safeParse(value).success
}
