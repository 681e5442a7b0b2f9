import { openHistory } from '@clientele/sql-eda'
import { z } from 'zod'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import type { CalendarMonth } from './calendar-month.ts'
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

/** The last model that the state remembers from before `month`; null when there is no state or no such month. */
export async function earlierModel(state: string, month: CalendarMonth): Promise<StoredModel | null> {
  if (!mayHoldHistory(state)) return null
  const history = await openHistory(historyPlace(state))
  try {
    const before = await history.previousMonth(month)
    const model = before === null ? null : await history.model(before)
    return isStoredModel(model) ? model : null
  } finally {
    await history.close()
  }
}

function isStoredModel(value: unknown): value is StoredModel {
  return storedModelSchema.safeParse(value).success
}
