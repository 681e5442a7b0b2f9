import { openHistory } from '@clientele/sql-eda'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'

/** Removes a customer from all months of the history; null where there is none. */
export async function forgetInHistory(state: string, customerId: string): Promise<number | null> {
  if (!mayHoldHistory(state)) return null
  const history = await openHistory(historyPlace(state))
  try {
    return await history.forgetCustomer(customerId)
  } finally {
    await history.close()
  }
}
