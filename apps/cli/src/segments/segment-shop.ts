import {
  type KChoice,
  type Segmentation,
  type SegmentationModel,
  segmentCustomers,
  segmentIdentities,
} from '@clientele/engine'
import type { FeatureReading, Shop } from '@clientele/sql-eda'
import { type RetrainCalendar, retrainMoment } from '../dates/retrain-moment.ts'
import { CliError } from '../errors.ts'
import { type DesignSettings, designOf, extrasOf, readDesign } from './read-design.ts'
import { fingerprint, type StoredModel, storedModel } from './stored-model.ts'
import { asVoted, type KVoting, type VotingWatch, voteOnK } from './vote-on-k.ts'

/** A shop segmented as of one moment. */
export interface ShopSegmentation {
  readonly asOf: string
  readonly segmentation: Segmentation
  readonly model: StoredModel
  /** The votes on the number of segments of each population; absent where none were held. */
  readonly kChoices?: readonly KChoice[]
}

/** How to segment: the same in every month that is compared. */
export interface ModelSettings extends DesignSettings {
  readonly seed: number
  readonly retrain: RetrainCalendar
  /** Default `none`. With `choose` the `k` of the populations is not looked at. */
  readonly voting?: KVoting
}

/** Features that no model needs to see, for names, for the rhythm of the shop and for explaining a customer. */
const PORTRAIT_FEATURES = ['tenureDays', 'daysBetweenOrders', 'reviewMean', 'deliveryDelayDays'] as const

/**
 * Segments the customers as of `asOf` by the model in force: the one fitted as of the latest date of the retrain
 * calendar, from the source as it is today. A population that had no customer then is fitted as of `asOf`. Votes on the
 * numbers of segments are held among the customers of that date.
 *
 * @throws CliError `MONTH_EMPTY` when no sale lies before `asOf`.
 */
export async function segmentShop(
  shop: Shop,
  settings: ModelSettings,
  asOf: string,
  watch: VotingWatch = {},
): Promise<ShopSegmentation> {
  const fittedAt = retrainMoment(asOf, settings.retrain)
  if (fittedAt === asOf) return fitShop(shop, settings, asOf, watch)
  watch.onProgress?.('reading features')
  const then = await read(shop, settings, fittedAt)
  const votes = await votesOf(shop, settings, then, watch)
  const voted = asVoted(settings, votes.kChoices)
  const { model } = segmentCustomers(then, {
    populations: designOf(shop, voted).populations,
    seed: settings.seed,
  })
  const inForce = { model, asOf: fittedAt, fingerprint: fingerprint(then) }
  return { ...segmented(shop, voted, await read(shop, settings, asOf), inForce), ...votes }
}

/**
 * Reads the features as of `asOf`, fits the models as of then and segments the customers.
 *
 * @throws CliError `MONTH_EMPTY` when no sale lies before `asOf`.
 */
export async function fitShop(
  shop: Shop,
  settings: ModelSettings,
  asOf: string,
  watch: VotingWatch = {},
): Promise<ShopSegmentation> {
  watch.onProgress?.('reading features')
  const reading = await read(shop, settings, asOf)
  watch.onProgress?.('fitting models')
  const votes = await votesOf(shop, settings, reading, watch)
  return { ...segmented(shop, asVoted(settings, votes.kChoices), reading, null), ...votes }
}

async function votesOf(
  shop: Shop,
  settings: ModelSettings,
  reading: FeatureReading,
  watch: VotingWatch,
): Promise<Pick<ShopSegmentation, 'kChoices'>> {
  const { voting = 'none', seed } = settings
  if (voting === 'none' || reading.customerIds.length === 0) return {}
  const { populations } = designOf(shop, settings)
  return { kChoices: await voteOnK(reading, { populations, seed, voting }, watch) }
}

function read(shop: Shop, settings: ModelSettings, asOf: string): Promise<FeatureReading> {
  const design = designOf(shop, settings)
  const { windowDays } = design
  return readDesign(shop, { windowDays, features: extrasOf([design]), portrait: PORTRAIT_FEATURES }, asOf)
}

interface ModelInForce {
  readonly model: SegmentationModel
  readonly asOf: string
  readonly fingerprint: string
}

function segmented(
  shop: Shop,
  settings: ModelSettings,
  reading: FeatureReading,
  inForce: ModelInForce | null,
): ShopSegmentation {
  const { asOf } = reading
  if (reading.customerIds.length + reading.lapsed.customerIds.length === 0)
    throw new CliError('MONTH_EMPTY', `No sale lies before ${asOf.slice(0, 10)}; choose a later date.`)
  const segmentation = segmentCustomers(reading, {
    populations: designOf(shop, settings).populations,
    seed: settings.seed,
    lapsed: reading.lapsed,
    ...(inForce === null ? {} : { model: inForce.model }),
  })
  const definitions = { saleStatuses: shop.meta.saleStatuses, amount: shop.meta.amount }
  const origin = {
    asOf: inForce?.asOf ?? asOf,
    definitions,
    fingerprint: inForce?.fingerprint ?? fingerprint(segmentation.table),
  }
  return {
    asOf,
    segmentation,
    model: storedModel(segmentation.model, origin, segmentIdentities(segmentation)),
  }
}
