import {
  EngineError,
  type FeatureTable,
  fitPurchaseModel,
  fitSpendModel,
  type GroupValue,
  lifetimeValue,
  type SpendModel,
} from '@clientele/engine'
import type { AliveBand, ExpectedValue, ValueForecast } from '@clientele/report'

/** Customers in step with a table. */
export interface ValuedCustomers {
  /** Ids of the segments, in their order. */
  readonly segments: readonly string[]
  /** Place of each customer's segment. */
  readonly segmentOf: Int32Array
  /** What each spent in the last twelve months. */
  readonly yearAmounts: Float64Array
}

/** Lower ends of the bands of the probability of still being a customer. */
const BANDS = [0, 0.25, 0.5, 0.75] as const

/**
 * What the customers of a table, of all their sales, are expected to order and to spend in twelve months, by segment.
 * Null where amounts cannot be modelled.
 */
export function valueForecast(
  table: FeatureTable,
  { segments, segmentOf, yearAmounts }: ValuedCustomers,
): ValueForecast | null {
  const spend = spendModel(table)
  if (spend === null) return null
  const purchases = fitPurchaseModel(table)
  const values = lifetimeValue(table, { purchases, spend }, { groups: segmentOf })
  const { alive, months, monthlyDiscountRate, margin } = values
  const total = (of: (row: number) => number): Float64Array => {
    const sums = new Float64Array(segments.length)
    segmentOf.forEach((segment, row) => {
      sums[segment] = (sums[segment] ?? 0) + of(row)
    })
    return sums
  }
  const revenue = total((row) => yearAmounts[row] ?? 0)
  const risk = total((row) => (yearAmounts[row] ?? 0) * (1 - (alive[row] ?? 0)))
  const expected = (value: GroupValue, yearRevenue: number, revenueAtRisk: number): ExpectedValue => ({
    ...value,
    yearRevenue,
    revenueAtRisk,
  })
  return {
    months,
    monthlyDiscountRate,
    margin,
    rankCorrelation: spend.rankCorrelation,
    whole: expected(values.whole, sumOf(revenue), sumOf(risk)),
    segments: segments.map((id, index) => ({
      id,
      ...expected(values.groups[index] ?? nobody, revenue[index] ?? 0, risk[index] ?? 0),
    })),
    bands: bandsOf(alive, yearAmounts),
    source: 'lifetimeValue',
  }
}

/** Null where too few returned, or amounts have no mean. */
function spendModel(table: FeatureTable): SpendModel | null {
  try {
    return fitSpendModel(table)
  } catch (error) {
    if (error instanceof EngineError && error.code === 'MODEL_UNDEFINED') return null
    throw error
  }
}

function bandsOf(alive: Float64Array, yearAmounts: Float64Array): AliveBand[] {
  const customers = BANDS.map(() => 0)
  const yearRevenue = BANDS.map(() => 0)
  alive.forEach((probability, row) => {
    const band = BANDS.findLastIndex((from) => probability >= from)
    customers[band] = (customers[band] ?? 0) + 1
    yearRevenue[band] = (yearRevenue[band] ?? 0) + (yearAmounts[row] ?? 0)
  })
  return BANDS.map((from, band) => ({
    from,
    customers: customers[band] ?? 0,
    yearRevenue: yearRevenue[band] ?? 0,
  }))
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

const nothing = { expected: 0, low: 0, high: 0 }
/** A segment after the last that has customers. */
const nobody: GroupValue = { customers: 0, meanAlive: null, orders: nothing, value: nothing }
