import { EngineError } from '../engine-error.ts'

/** What a number of clusters must reach. Conventions, not theorems; each has its source. */
export interface KLimits {
  /** Largest density between two clusters against inside, where the gap speaks for the clusters too. */
  readonly thinning: number
  /** The same where the gap speaks for one cluster: it takes more to contradict it. */
  readonly thinningAgainstGap: number
  /** Least mean bootstrap Jaccard of any cluster (Hennig 2007: valid, stable). */
  readonly lowestJaccard: number
  /** Least prediction strength (Tibshirani & Walther 2005). */
  readonly predictionStrength: number
  /** Least time ARI at the horizon. */
  readonly timeAri: number
  /** Least share of the rows in any cluster. */
  readonly smallestShare: number
  /** Least number of rows in any cluster. */
  readonly smallestCount: number
  /** Least |Cliff's delta| of any two clusters in their best feature (Romano et al. 2006: large). */
  readonly separation: number
}

/** The limits of `chooseK` unless its options say otherwise. */
export const K_LIMITS: KLimits = {
  thinning: 0.5,
  thinningAgainstGap: 0.25,
  lowestJaccard: 0.75,
  predictionStrength: 0.8,
  timeAri: 0.8,
  smallestShare: 0.05,
  smallestCount: 30,
  separation: 0.474,
}

/** Door check: every limit is a number, between 0 and 1 but for the count. */
export function checkLimits(limits: KLimits): void {
  for (const [name, limit] of Object.entries(limits)) {
    const most = name === 'smallestCount' ? Number.MAX_SAFE_INTEGER : 1
    if (!(limit >= 0 && limit <= most)) {
      throw new EngineError(
        'INVALID_ARGUMENT',
        `chooseK: limit ${name} must be between 0 and ${most}, got ${limit}.`,
      )
    }
  }
}
