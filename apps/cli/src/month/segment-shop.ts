import {
  type FeatureTable,
  inheritSegments,
  type PopulationSpec,
  type Segmentation,
  segmentCustomers,
  segmentIdentities,
} from '@clientele/engine'
import { readFeatures, type Shop } from '@clientele/sql-eda'
import { CliError } from '../errors.ts'
import { fingerprint, type StoredModel, storedModel } from './stored-model.ts'

/** A shop segmented as of one moment. */
export interface ShopSegmentation {
  readonly asOf: string
  readonly segmentation: Segmentation
  readonly model: StoredModel
}

/** How to segment: the same in every month that is compared. */
export interface ModelSettings {
  readonly populations: readonly PopulationSpec[]
  readonly seed: number
}

/** Features that no model needs to see, for names, for the rhythm of the shop and for explaining a customer. */
const PORTRAIT_FEATURES = ['tenureDays', 'daysBetweenOrders', 'reviewMean', 'deliveryDelayDays'] as const

/**
 * Reads the features as of `asOf` and segments the customers.
 *
 * @throws CliError `MONTH_EMPTY` when no sale lies before `asOf`.
 */
export async function segmentShop(
  shop: Shop,
  { populations, seed }: ModelSettings,
  asOf: string,
): Promise<ShopSegmentation> {
  const table: FeatureTable = await readFeatures(shop, { asOf, features: PORTRAIT_FEATURES })
  if (table.customerIds.length === 0)
    throw new CliError('MONTH_EMPTY', `No sale lies before ${asOf.slice(0, 10)}; choose a later date.`)
  const segmentation = segmentCustomers(table, { populations, seed })
  const definitions = { saleStatuses: shop.meta.saleStatuses, amount: shop.meta.amount }
  const origin = { asOf, definitions, fingerprint: fingerprint(segmentation.table) }
  return {
    asOf,
    segmentation,
    model: storedModel(segmentation.model, origin, segmentIdentities(segmentation)),
  }
}

/** The same segmentation with the ids and names of an earlier model where its segments live on. */
export function inheritIdentities(earlier: StoredModel | null, fitted: ShopSegmentation): ShopSegmentation {
  if (earlier === null) return fitted
  const segmentation = inheritSegments({ model: earlier, identities: earlier.segments }, fitted.segmentation)
  return { ...fitted, segmentation, model: { ...fitted.model, segments: segmentIdentities(segmentation) } }
}
