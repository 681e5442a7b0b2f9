/** A customer in a segment in one month. */
export interface Membership {
  readonly customerId: string
  readonly population: string
  readonly segmentId: string
  readonly recencyDays: number
  readonly frequency: number
  readonly monetary: number
  /** To the own centroid; model space. */
  readonly distance: number
  /** How much farther the next centroid is; Infinity when there is none. */
  readonly margin: number
}

/** A persistent group as it was called in one month. */
export interface SegmentIdentity {
  readonly id: string
  readonly population: string
  readonly name: string
  /** Month of birth, `YYYY-MM`. */
  readonly since: string
}

/** One monthly run. */
export interface Run {
  /** `YYYY-MM`. */
  readonly month: string
  /** Shop-local `YYYY-MM-DDTHH:MM:SS`. */
  readonly asOf: string
  readonly modelId: string
  /** Of the source data. */
  readonly fingerprint: string
  readonly customers: number
  /** When it was run, as the caller says; `null` when not wanted. */
  readonly ranAt: string | null
}

/** Everything that one month leaves behind. */
export interface MonthRecord extends Omit<Run, 'customers'> {
  readonly model: unknown
  readonly memberships: readonly Membership[]
  readonly segments: readonly SegmentIdentity[]
  /** The playbook's data document. */
  readonly playbook: unknown
}
