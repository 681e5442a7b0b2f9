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

/** One line of the change log: what became of segments, as the engine's `inheritSegments` tells it. */
export interface SegmentChange {
  /** Month in which it shows, `YYYY-MM`. */
  readonly month: string
  readonly event: 'survive' | 'split' | 'merge' | 'die' | 'emerge'
  readonly population: string
  /** Ids before. */
  readonly from: readonly string[]
  /** Ids after. */
  readonly to: readonly string[]
  /** Share of customers, 0 to 1; null where they could not say. */
  readonly overlap: number | null
  /** By what it was decided, in one word. */
  readonly reason: string
}

/** A segment over all months of the history. */
export interface SegmentLife {
  readonly id: string
  readonly population: string
  /** As it was last called. */
  readonly name: string
  /** Month of birth: the earliest that any month knows. */
  readonly since: string
  /** Last month that has it. */
  readonly lastSeen: string
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
  /** Since the run before, in the order of the log. */
  readonly changes: readonly SegmentChange[]
  /** The playbook's data document. */
  readonly playbook: unknown
}
