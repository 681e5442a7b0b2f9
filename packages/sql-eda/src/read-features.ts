import { storedMoment } from './as-of.ts'
import { SqlEdaError } from './errors.ts'
import { type ExtraFeatureName, extraFeatures } from './features/extra-features.ts'
import { type FeatureReading, featureReading, missingTables } from './features/feature-reading.ts'
import { type FeatureWindow, windowStart } from './features/feature-window.ts'
import { featuresQuery } from './features/features-query.ts'
import { fetchColumns } from './features/fetch-columns.ts'
import type { Shop } from './shop/shop.ts'
import type { AmountChoice } from './shop/shop-meta.ts'

export interface FeatureOptions {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`; whatever is dated at or after it is invisible. */
  readonly asOf: string
  /** Sales that count; default: all before the as-of moment (cumulative). */
  readonly window?: FeatureWindow
  /** Features beyond recency, frequency and monetary value; default: none. */
  readonly features?: readonly ExtraFeatureName[]
  /** Statuses that count as a sale; default: the shop's own, `null`: all. */
  readonly saleStatuses?: readonly string[] | null
  /** Default: the shop's own. */
  readonly amount?: AmountChoice
}

/**
 * Features of every customer as of a moment, aggregated by one SQL statement.
 *
 * With a window, only the sales in it count, customers who bought before it and not in it are in `lapsed`, and
 * `lifetimeOrders` still counts every sale before the as-of moment: populations are told apart by it, so that a
 * repeat buyer is never called new. A feature that the shop cannot have is left out and said in `missing`; a value
 * that is not known of a customer is NaN and counted in `unknown`, never 0.
 *
 * @returns one row a customer with a sale in the window, by customer id ascending (UTF-16 code units). `recencyDays`: whole
 * 24-hour days from the last sale to the as-of moment; `frequency`: number of sales; `monetary`: their total in the
 * shop's currency, summed exactly. No rows when nothing was sold before.
 * @throws SqlEdaError `BAD_AS_OF`; `BAD_OPTION` for a feature or a window that there is not; `UNAVAILABLE` when the
 * amount needs a table that the shop does not have; `DATABASE`
 * @example
 * const table = await readFeatures(shop, { asOf: '2018-08-01T00:00:00', window: { months: 12 }, features: ['reviewMean'] })
 * table.columns.monetary // Float64Array, in step with table.customerIds
 */
export async function readFeatures(shop: Shop, options: FeatureOptions): Promise<FeatureReading> {
  const { asOf, window, features = [], ...choice } = options
  const end = storedMoment(asOf)
  const from = window === undefined ? null : windowStart(window, end)
  const asked = [...new Set(features.map(checkedFeature))]
  const missing = asked.flatMap((feature) => missingTables(shop, feature) ?? [])
  const extras = asked.filter((feature) => !missing.some((one) => one.feature === feature))
  const { columns, ...query } = featuresQuery(shop, { ...choice, asOf: end, from, extras })
  const fetched = await fetchColumns(shop, query, 'features', columns)
  return featureReading(asOf, fetched, extras, missing)
}

function checkedFeature(name: ExtraFeatureName): ExtraFeatureName {
  if (Object.hasOwn(extraFeatures, name)) return name
  const known = Object.keys(extraFeatures).join(', ')
  throw new SqlEdaError(
    'BAD_OPTION',
    `There is no feature "${String(name)}"; beyond RFM there are: ${known}.`,
  )
}
