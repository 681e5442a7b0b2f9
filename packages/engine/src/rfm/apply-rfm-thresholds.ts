import { EngineError } from '../engine-error.ts'
import { checkFeatureTable, type FeatureTable, featureColumn, RFM_FEATURES } from '../feature-table.ts'

/** Number of different scores; the best is the highest. */
export type RfmBins = 3 | 4 | 5 | 10

/**
 * Cut points between scores, in original units, ascending, `bins - 1` of them, or none when they were learnt from no
 * customer. Plain JSON. The number of cut points below a value is the number of scores it is past, so a value at a cut
 * point is not past it.
 */
export interface RfmThresholds {
  readonly bins: RfmBins
  /** In days; recency scores count down: `bins` before the first cut point, 1 after the last. */
  readonly recencyDays: readonly number[]
  /** In orders. */
  readonly frequency: readonly number[]
  /** In the currency of the shop. */
  readonly monetary: readonly number[]
}

/** Scores from 1 to `thresholds.bins` per customer, in table order; the highest is best. */
export interface RfmScores {
  readonly r: Uint8Array
  readonly f: Uint8Array
  readonly m: Uint8Array
  readonly thresholds: RfmThresholds
  /** The scores that no customer has, ascending: equal values share a score and can leave the next ones empty. */
  readonly emptyScores: {
    readonly r: readonly number[]
    readonly f: readonly number[]
    readonly m: readonly number[]
  }
  /** Sentences on what was out of the ordinary. */
  readonly notes: readonly string[]
}

/**
 * Scores customers with thresholds from before: last month's scale on this month's customers, so that a score moves
 * only when the customer did. Equal values get equal scores, and more is never scored less (for recency: less recent).
 *
 * @param table see `FeatureTable`.
 * @param thresholds from `scoreRfm`, also after a trip through JSON.
 * @throws EngineError `INVALID_ARGUMENT` when the thresholds are not such, or were learnt from no customer;
 *   `UNKNOWN_COLUMN`, `SHAPE_MISMATCH`, `INVALID_VALUE` as `segmentCustomers` for the table.
 * @example applyRfmThresholds(august, scoreRfm(july).thresholds).r // Uint8Array, 5 = recent by July's scale
 */
export function applyRfmThresholds(table: FeatureTable, thresholds: RfmThresholds): RfmScores {
  checkFeatureTable(table)
  checkThresholds(thresholds, table.customerIds.length)
  const { bins } = thresholds
  const past = (feature: (typeof RFM_FEATURES)[number]): Uint8Array =>
    Uint8Array.from(featureColumn(table, feature), (value) => countBelow(thresholds[feature], value))
  const r = past('recencyDays').map((cuts) => bins - cuts)
  const f = past('frequency').map((cuts) => 1 + cuts)
  const m = past('monetary').map((cuts) => 1 + cuts)
  const emptyScores = { r: emptyOf(r, bins), f: emptyOf(f, bins), m: emptyOf(m, bins) }
  const notes = [
    ...noteOn('recency', emptyScores.r, r.length),
    ...noteOn('frequency', emptyScores.f, r.length),
    ...noteOn('monetary', emptyScores.m, r.length),
  ]
  return { r, f, m, thresholds, emptyScores, notes }
}

/** Door check of the number of scores. */
export function checkBins(caller: string, bins: number): void {
  if ([3, 4, 5, 10].includes(bins)) return
  throw new EngineError('INVALID_ARGUMENT', `${caller}: bins must be 3, 4, 5 or 10, got ${bins}.`)
}

function checkThresholds(thresholds: RfmThresholds, rows: number): void {
  checkBins('applyRfmThresholds', thresholds.bins)
  for (const feature of RFM_FEATURES) {
    const cuts = Array.isArray(thresholds[feature]) ? thresholds[feature] : []
    const ascends = cuts.every(
      (cut, index) => Number.isFinite(cut) && (index === 0 || cut >= cuts[index - 1]),
    )
    const complete = cuts.length === thresholds.bins - 1 || (rows === 0 && cuts.length === 0)
    if (ascends && complete) continue
    throw new EngineError(
      'INVALID_ARGUMENT',
      `applyRfmThresholds: ${feature} needs ${thresholds.bins - 1} ascending finite cut points, got [${cuts.join(', ')}]; learn them from at least one customer.`,
    )
  }
}

function countBelow(cuts: readonly number[], value: number): number {
  let below = 0
  while (below < cuts.length && cuts[below] < value) below++
  return below
}

function emptyOf(scores: Uint8Array, bins: number): number[] {
  const present = new Set(scores)
  return Array.from({ length: bins }, (_, index) => index + 1).filter((score) => !present.has(score))
}

function noteOn(dimension: string, empty: readonly number[], rows: number): string[] {
  if (empty.length === 0 || rows === 0) return []
  return [`No customer has the ${dimension} score ${empty.join(', ')}: equal values share a score.`]
}
