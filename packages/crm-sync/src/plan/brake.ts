/** Why a plan must not run without a second look. */
export type BrakeCode =
  | 'SOURCE_EMPTY'
  | 'SOURCE_SHRUNK'
  | 'REMOVAL_COUNT'
  | 'REMOVAL_SHARE'
  | 'CHANGED_SHARE'
  | 'SEGMENT_DOMINATES'

/** A limit that a plan passes. Shares are between 0 and 1. */
export interface Brake {
  readonly code: BrakeCode
  /** One sentence for a manager. */
  readonly message: string
  readonly value: number
  readonly limit: number
}

/** Limits above which a plan stops. */
export interface BrakeLimits {
  /** Removed customers, absolute. Default 500. */
  readonly removals: number
  /** Removed customers as a share of those now tagged. Default 0.05. */
  readonly removalShare: number
  /** Customers whose segment changes, as a share of those now tagged. Default 0.3. */
  readonly changedShare: number
  /** How much smaller the source may be than what is now tagged. Default 0.2. */
  readonly shrinkShare: number
  /** Share of one segment among all members, where more than one segment exists. Default 0.9. */
  readonly segmentShare: number
}
