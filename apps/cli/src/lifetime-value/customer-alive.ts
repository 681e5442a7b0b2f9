import { fitPurchaseModel, probabilityAlive } from '@clientele/engine'
import { readFeatures, type Shop, salesWindow } from '@clientele/sql-eda'
import { triedForecast } from './tried-forecast.ts'

/**
 * How probable it is that a customer has not left for good. Null where a forecast from an earlier date did not come
 * true, as for the playbook, and for who has no sale before `asOf`.
 */
export async function customerAlive(
  shop: Shop,
  { id, asOf }: { readonly id: string; readonly asOf: string },
): Promise<number | null> {
  const { firstAt } = (await salesWindow(shop, { asOf })).sales
  const table = await readFeatures(shop, { asOf, features: ['tenureDays'] })
  const tried = await triedForecast(shop, { asOf, firstAt, table })
  const row = table.customerIds.indexOf(id)
  if (tried?.outcome.verdict !== 'held' || row < 0) return null
  return probabilityAlive(fitPurchaseModel(table), table)[row] ?? null
}
