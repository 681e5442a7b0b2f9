import { checkFeatureTable, type FeatureTable, featureColumn } from '../feature-table.ts'
import { ascending, quantile } from '../statistics/quantile.ts'

/** How often the customers of a shop come back, and what follows for how long a silence is ordinary. */
export interface PurchaseRhythm {
  /** A last order at most so many days ago: active. */
  readonly activeDays: number
  /** A last order longer ago than `activeDays` and at most so many days: slowing. Beyond: lapsed. */
  readonly slowingDays: number
  /** `gaps`: from the shop's own repeat buyers; `convention`: too few of them to tell. */
  readonly source: 'gaps' | 'convention'
  /** Repeat buyers with at least a day between their orders. */
  readonly repeatBuyers: number
}

/** What holds where the shop cannot tell: a quarter of a year, and half of one. */
const CONVENTION = { activeDays: 90, slowingDays: 180 } as const

/** Of repeat buyers: three in four are back within `activeDays`, nineteen in twenty within `slowingDays`. */
const BACK = { active: 0.75, slowing: 0.95 } as const

/** With fewer repeat buyers a quantile of 0.95 rests on one or two of them. */
const FEWEST_REPEAT_BUYERS = 30

/**
 * The rhythm of a shop: quantiles (type 7) of the days between orders of its repeat buyers, each buyer counted once
 * with their mean gap. Gaps of less than a day are one visit in several orders and say nothing about coming back.
 * Only gaps that have ended are seen, so slow buyers are under-represented and the rhythm is rather too fast.
 *
 * @param table with `daysBetweenOrders` (NaN for one-time buyers); without that column, or with fewer than 30 repeat
 *   buyers in it, the convention of 90 and 180 days holds, and `source` says so.
 * @throws EngineError `UNKNOWN_COLUMN`, `SHAPE_MISMATCH`, `INVALID_VALUE` as `segmentCustomers`. O(n log n).
 * @example purchaseRhythm(table) // { activeDays: 180, slowingDays: 347, source: 'gaps', repeatBuyers: 2039 }
 */
export function purchaseRhythm(table: FeatureTable): PurchaseRhythm {
  checkFeatureTable(table)
  const known = Object.hasOwn(table.columns, 'daysBetweenOrders')
  const gaps = known ? featureColumn(table, 'daysBetweenOrders').filter((days) => days >= 1) : []
  if (gaps.length < FEWEST_REPEAT_BUYERS) {
    return { ...CONVENTION, source: 'convention', repeatBuyers: gaps.length }
  }
  const sorted = ascending(gaps)
  return {
    activeDays: Math.ceil(quantile(sorted, BACK.active)),
    slowingDays: Math.ceil(quantile(sorted, BACK.slowing)),
    source: 'gaps',
    repeatBuyers: gaps.length,
  }
}
