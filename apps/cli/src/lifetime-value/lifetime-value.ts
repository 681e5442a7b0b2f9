import { type FeatureTable, segmentMembers, valueConcentration } from '@clientele/engine'
import type { PlaybookLifetimeValue } from '@clientele/report'
import { type CustomerFacts, readFeatures, type SalesWindow, type Shop } from '@clientele/sql-eda'
import type { ShopSegmentation } from '../segments/segment-shop.ts'
import { type TriedForecast, triedForecast } from './tried-forecast.ts'
import { valueForecast } from './value-forecast.ts'

/** What is known of the month when its value is forecast. */
export interface ValueBasis {
  readonly asOf: string
  /** First moment of the twelve months before. */
  readonly yearFrom: string
  readonly seen: SalesWindow
  readonly current: Pick<ShopSegmentation, 'segmentation'>
  /** Whether the features of the segments count every sale, not those of a window only. */
  readonly isCumulative: boolean
  readonly facts: CustomerFacts
}

const SOURCE = 'customer-facts'

/**
 * What customers brought in twelve months, and what they are expected to bring. A forecast is made only where one from
 * an earlier date came true.
 */
export async function lifetimeValueOf(shop: Shop, basis: ValueBasis): Promise<PlaybookLifetimeValue> {
  const concentration = concentrationOf(basis)
  const { asOf, seen } = basis
  const table = await everySale(shop, basis)
  const tried = await triedForecast(shop, { asOf, firstAt: seen.sales.firstAt, table })
  if (tried === null) return { concentration, check: null, forecast: null, reason: 'short-history' }
  const { outcome } = tried
  const check = checkedFrom(tried)
  if (outcome.verdict !== 'held')
    return { concentration, check, forecast: null, reason: outcome.reason ?? 'failed' }
  const segments = basis.current.segmentation.segments
  const places = new Map(segments.map((segment, index) => [segment, index]))
  // Members, facts and readings are all everybody with a sale, by id ascending.
  const forecast = valueForecast(table, {
    segments: segments.map(({ id }) => id),
    segmentOf: Int32Array.from(
      segmentMembers(basis.current.segmentation),
      ({ segment }) => places.get(segment) ?? -1,
    ),
    yearAmounts: basis.facts.columns.yearAmount,
  })
  return { concentration, check, forecast, reason: forecast === null ? 'no-spend-model' : null }
}

function concentrationOf({ yearFrom, facts }: ValueBasis): PlaybookLifetimeValue['concentration'] {
  const { yearAmount, yearOrders } = facts.columns
  const amounts = yearAmount.filter((_, row) => (yearOrders[row] ?? 0) > 0)
  return {
    from: yearFrom,
    customers: amounts.length,
    revenue: amounts.reduce((sum, amount) => sum + amount, 0),
    top:
      amounts.length === 0
        ? []
        : valueConcentration(amounts).map(({ share, customers, amount, amountShare }) => ({
            share,
            customers,
            revenue: amount,
            revenueShare: amountShare,
          })),
    source: SOURCE,
  }
}

/** The customers by all their sales, which is what the models are of. */
async function everySale(shop: Shop, { asOf, current, isCumulative }: ValueBasis): Promise<FeatureTable> {
  const { table } = current.segmentation
  return isCumulative && Object.hasOwn(table.columns, 'tenureDays')
    ? table
    : await readFeatures(shop, { asOf, features: ['tenureDays'] })
}

function checkedFrom({ from, outcome }: TriedForecast): PlaybookLifetimeValue['check'] {
  const { days, repeaters, total, rows } = outcome
  return { from, days, repeaters, total, rows, source: 'checkForecast' }
}
