import type { Membership, MonthRecord, Run, SegmentIdentity } from './month-record.ts'

/** The state of the monthly job. A month is complete or absent, never half there. */
export interface History {
  /** Writes a month in one transaction, replacing what was recorded for it. */
  recordMonth(record: MonthRecord): Promise<void>
  /** All runs, by month ascending. */
  runs(): Promise<Run[]>
  /** Latest recorded month before this one. */
  previousMonth(month: string): Promise<string | null>
  model(month: string): Promise<unknown>
  memberships(month: string): Promise<Membership[]>
  segments(month: string): Promise<SegmentIdentity[]>
  playbook(month: string): Promise<unknown>
  close(): Promise<void>
}

export function openHistory(file: string): Promise<History> {
  throw new Error(file)
}
