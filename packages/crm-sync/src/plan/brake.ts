import { monthsBetween } from './desired-state.ts'

/** Why a plan must not run without a second look. */
export type BrakeCode =
  | 'SOURCE_EMPTY'
  | 'OLDER_ISSUE'
  | 'SOURCE_SHRUNK'
  | 'REMOVAL_COUNT'
  | 'REMOVAL_SHARE'
  | 'CHANGED_SHARE'
  | 'SEGMENT_DOMINATES'

/** A limit that a plan passes. Shares are between 0 and 1; `OLDER_ISSUE` counts months, with limit 0. */
export interface Brake {
  readonly code: BrakeCode
  /** One sentence for a manager. */
  readonly message: string
  readonly value: number
  readonly limit: number
}

/**
 * Limits above which a plan stops. A share stops it only above a floor of customers as well: in a tiny shop one
 * customer is a large share, and a new clustering of few customers moves many of them by chance.
 */
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
  /** Customers removed, or missing from the source, up to which their share stops nothing. Default 10. */
  readonly removalFloor: number
  /** Customers that change segment, or share one, up to which their share stops nothing. Default 50. */
  readonly changeFloor: number
}

/** The limits that hold unless others are given. */
export const DEFAULT_BRAKE_LIMITS: BrakeLimits = {
  removals: 500,
  removalShare: 0.05,
  changedShare: 0.3,
  shrinkShare: 0.2,
  segmentShare: 0.9,
  removalFloor: 10,
  changeFloor: 50,
}

/** The counts of a plan on which brakes are judged. */
export interface PlanCounts {
  /** The month in whose name the plan writes; null for none, which is never too old. */
  readonly issue: string | null
  /** The newest month in whose name a contact was written or may have been; empty for none. */
  readonly newestIssue: string
  readonly members: number
  /** Contacts that carry a segment now, or may do so because a write was never answered. */
  readonly tagged: number
  readonly operations: number
  readonly removals: number
  /** Tagged contacts that stay and change their segment. */
  readonly changed: number
  /** Segments among the members and the contacts tagged now. */
  readonly segments: number
  readonly largestSegment: { readonly name: string; readonly members: number }
}

/**
 * The limits that a plan passes, in a fixed order; empty when it may run. A first sync changes nothing that
 * anybody relies on, so only an empty source or one all-embracing segment stops it. A plan without writes
 * stops for an empty source alone.
 */
export function judgeBrakes(counts: PlanCounts, limits: BrakeLimits): Brake[] {
  const { members, tagged, removals } = counts
  if (members === 0) {
    const message = 'The source has no customers at all.'
    return [{ code: 'SOURCE_EMPTY', message, value: 0, limit: 1 }]
  }
  if (counts.operations === 0) return []

  const brakes: Brake[] = []
  const judge = (code: BrakeCode, value: number, limit: number, message: string): void => {
    if (value > limit) brakes.push({ code, message, value, limit })
  }
  const { removalFloor, changeFloor } = limits
  if (counts.issue !== null && counts.newestIssue !== '') {
    const behind = monthsBetween(counts.issue, counts.newestIssue)
    const message = `The issue ${counts.issue} is older than ${counts.newestIssue}, which the contacts hold already.`
    judge('OLDER_ISSUE', behind, 0, message)
  }
  if (tagged > 0) {
    const of = `of the ${count(tagged)} tagged customers`
    if (tagged - members > removalFloor) {
      const shrunk = 1 - members / tagged
      judge('SOURCE_SHRUNK', shrunk, limits.shrinkShare, `The source has ${count(members)} ${of}.`)
    }
    judge('REMOVAL_COUNT', removals, limits.removals, `${count(removals)} customers would lose their tags.`)
    if (removals > removalFloor) {
      const message = `${count(removals)} ${of} would lose their tags.`
      judge('REMOVAL_SHARE', removals / tagged, limits.removalShare, message)
    }
    if (counts.changed > changeFloor) {
      const message = `${count(counts.changed)} ${of} would change segment.`
      judge('CHANGED_SHARE', counts.changed / tagged, limits.changedShare, message)
    }
  }
  if (counts.segments > 1 && counts.largestSegment.members > changeFloor) {
    const { name, members: size } = counts.largestSegment
    const message = `Segment "${name}" would hold ${count(size)} of ${count(members)} customers.`
    judge('SEGMENT_DOMINATES', size / members, limits.segmentShare, message)
  }
  return brakes
}

function count(value: number): string {
  return new Intl.NumberFormat('en').format(value)
}
