import { openStabilityStore, type Shop } from '@clientele/sql-eda'
import { historyPlace, mayHoldHistory } from '../config/history-place.ts'
import { type StabilityDocument, stabilityDocument } from '../documents/stability-document.ts'
import type { DesignSettings } from '../segments/read-design.ts'
import { modelsKey } from './models-key.ts'

/**
 * The last study of models made like these that looks no further than `asOf`; null when the state has none.
 */
export async function lastStudy(
  shop: Shop,
  settings: DesignSettings & { readonly seed: number; readonly state: string },
  asOf: string,
): Promise<StabilityDocument | null> {
  if (!mayHoldHistory(settings.state)) return null
  const store = await openStabilityStore(historyPlace(settings.state))
  try {
    const result = await store.latestResult(modelsKey(shop, settings), asOf)
    // written by this program, but maybe by another version of it
    return stabilityDocument.safeParse(result?.document).data ?? null
  } finally {
    await store.close()
  }
}
