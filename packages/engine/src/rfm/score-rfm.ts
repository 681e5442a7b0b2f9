import { checkFeatureTable, type FeatureTable, featureColumn } from '../feature-table.ts'
import { applyRfmThresholds, checkBins, type RfmBins, type RfmScores } from './apply-rfm-thresholds.ts'
import { cutPoints, type FrequencyMethod, type ScoreMethod } from './cut-points.ts'

/** How to score; every default as in the members file. */
export interface RfmOptions {
  /** Number of scores of each dimension. Default 5. */
  readonly bins?: RfmBins
  /** Default `quantiles`. The score is turned round: the highest is the most recent. */
  readonly recencyDays?: ScoreMethod
  /** Default `singleOrderFirst`, so that a shop of one-time buyers does not fall into one score. */
  readonly frequency?: FrequencyMethod
  /** Default `quantiles`. */
  readonly monetary?: ScoreMethod
}

/**
 * RFM scores of all customers.
 *
 * Cut points are learnt from the column (see `ScoreMethod`) and a score is 1 plus the number of cut points below the
 * value, counted down for recency: intervals are closed on the right, as in pandas `qcut` and `cut`. Equal values
 * therefore always get equal scores; where many values are equal, cut points coincide and the scores between them stay
 * empty, which `emptyScores` and `notes` say.
 *
 * @param table see `FeatureTable`; may be empty, and then has no cut points but fixed ones.
 * @returns scores and the thresholds that made them, to be used again by `applyRfmThresholds`. O(n log n).
 * @throws EngineError `INVALID_ARGUMENT` when the options cannot be meant; `UNKNOWN_COLUMN`, `SHAPE_MISMATCH`,
 *   `INVALID_VALUE` as `segmentCustomers` for the table.
 * @example scoreRfm(table).thresholds.monetary // [39.9, 78.5, 128.1, 207.4]
 * @example scoreRfm(table, { bins: 4, recencyDays: [30, 90, 180] }).r // 4 within 30 days, 1 after 180
 */
export function scoreRfm(table: FeatureTable, options: RfmOptions = {}): RfmScores {
  const {
    bins = 5,
    recencyDays = 'quantiles',
    frequency = 'singleOrderFirst',
    monetary = 'quantiles',
  } = options
  checkBins('scoreRfm', bins)
  checkFeatureTable(table)
  const cuts = (feature: 'recencyDays' | 'frequency' | 'monetary', method: FrequencyMethod): number[] =>
    cutPoints(feature, featureColumn(table, feature), { method, bins })
  return applyRfmThresholds(table, {
    bins,
    recencyDays: cuts('recencyDays', recencyDays),
    frequency: cuts('frequency', frequency),
    monetary: cuts('monetary', monetary),
  })
}
