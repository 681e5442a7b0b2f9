import { checkForecast, type FeatureTable, type ForecastCheck, forecastHoldoutDays } from '@clientele/engine'
import { readFeatures, type Shop } from '@clientele/sql-eda'
import { daysBefore, wholeDaysBetween } from '../dates/day-arithmetic.ts'

/** A forecast from an earlier date, held against what came since. */
export interface TriedForecast {
  /** The earlier date. */
  readonly from: string
  readonly outcome: ForecastCheck
}

/**
 * Tries the forecast of orders on the past of a shop. Null where its history is too short.
 *
 * @param table the customers by all their sales before `asOf`, with `tenureDays`
 * @param firstAt moment of the first sale; null without one
 */
export async function triedForecast(
  shop: Shop,
  {
    asOf,
    firstAt,
    table,
  }: { readonly asOf: string; readonly firstAt: string | null; readonly table: FeatureTable },
): Promise<TriedForecast | null> {
  const days = forecastHoldoutDays(wholeDaysBetween(firstAt ?? asOf, asOf))
  if (days === null) return null
  const from = daysBefore(asOf, days)
  const before = await readFeatures(shop, { asOf: from, features: ['tenureDays'] })
  return { from, outcome: checkForecast(before, table, days) }
}
