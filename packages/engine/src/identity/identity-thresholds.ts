import { EngineError } from '../engine-error.ts'

/** From when on a segment is the same as before, or a part of another. */
export interface IdentityThresholds {
  /** Jaccard overlap from which two are one and the same. Default 0.5: below it a cluster is dissolved (Hennig 2007). */
  readonly survive?: number
  /**
   * Share of its customers from which a segment counts as having come out of another, or gone into it. Default 0.7,
   * the matching threshold of MONIC as it is commonly set (Spiliopoulou et al. 2006).
   */
  readonly part?: number
  /**
   * Farthest distance of two centroids that are the same where customers cannot say: root mean square over the features
   * that both models have, in standard deviations of today's customers. Default 0.5.
   */
  readonly location?: number
}

/** @throws EngineError `INVALID_ARGUMENT` for a share outside (0, 1] or a distance that is none */
export function checkedThresholds(given: IdentityThresholds): Required<IdentityThresholds> {
  const { survive = 0.5, part = 0.7, location = 0.5 } = given
  for (const [name, share] of Object.entries({ survive, part })) {
    if (share > 0 && share <= 1) continue
    throw new EngineError(
      'INVALID_ARGUMENT',
      `inheritSegments: ${name} must be a share above 0, got ${share}.`,
    )
  }
  if (!(location >= 0 && location < Infinity)) {
    throw new EngineError('INVALID_ARGUMENT', `inheritSegments: location must be 0 or more, got ${location}.`)
  }
  return { survive, part, location }
}
