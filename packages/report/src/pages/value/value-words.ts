import type { NoForecastReason } from '../../document/lifetime-value.ts'

/** An expected number and between what it lies, written out. */
export interface RangeText {
  readonly expected: string
  readonly low: string
  readonly high: string
}

/** What the sentences on a missing forecast may need. */
export interface NoForecastWords {
  readonly weeks: string
  readonly repeaters: string
  readonly fewestRepeaters: string
  readonly fewestOrders: string
  readonly predicted: RangeText | null
  readonly observed: string | null
}

/** The words of the page on value. */
export interface ValueWords {
  readonly title: string
  readonly lead: (p: { months: string; orders: RangeText; value: RangeText }) => string
  readonly concentrated: (p: { share: string; customers: string; n: number; revenueShare: string }) => string
  readonly noForecast: Readonly<Record<NoForecastReason, (p: NoForecastWords) => string>>
  /** Table by segment. */
  readonly expected: (months: string) => string
  readonly columns: {
    readonly segment: string
    readonly alive: string
    readonly orders: string
    readonly value: string
    readonly perCustomer: string
    readonly revenue: string
    readonly atRisk: string
  }
  readonly interval: (p: { low: string; high: string }) => string
  /** What the columns mean. */
  readonly meaning: (p: { rate: string }) => string
  readonly atRisk: (p: { revenue: string; atRisk: string }) => string
  /** Where who orders more often spends more, or less, an order. */
  readonly amountsDepend: (p: { more: boolean; correlation: string }) => string
  /** Bands of the probability. */
  readonly bands: string
  readonly bandColumns: { readonly band: string; readonly customers: string; readonly revenue: string }
  readonly band: (p: { from: string; to: string | null }) => string
  /** Where bands say nothing. */
  readonly oneBand: (p: { share: string; band: string }) => string
  /** The check against the past. */
  readonly check: string
  /** `isOutside`: what came lies outside of the interval. */
  readonly checked: (p: {
    from: string
    days: string
    predicted: RangeText
    observed: string
    isOutside: boolean
  }) => string
  readonly everybody: string
  readonly ordersBefore: (n: string, value: number, orMore: boolean) => string
  readonly outcome: (p: { predicted: RangeText; observed: string }) => string
  readonly tooFew: string
  readonly forecast: string
  readonly chartDescription: (rows: string) => string
  readonly rule: (p: { total: string; row: string; orders: string; fewestOrders: string }) => string
  readonly concentration: string
  readonly topColumns: {
    readonly top: string
    readonly customers: string
    readonly revenue: string
    readonly share: string
  }
  readonly top: (share: string) => string
  readonly allBuyers: string
  readonly absent: string
}
