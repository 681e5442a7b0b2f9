import type { Membership, MonthRecord, Run, SegmentIdentity } from './month-record.ts'

/** The state of the monthly job. A month is complete or absent, never half there. */
export interface History {
  /**
   * Writes a month in one transaction, replacing what was recorded for it: the same record twice leaves the same rows.
   *
   * @throws SqlEdaError `HISTORY` when the record contradicts itself; nothing is written then
   */
  recordMonth(record: MonthRecord): Promise<void>
  /** All runs, by month ascending. */
  runs(): Promise<Run[]>
  /** Latest recorded month before this one, or `null`. */
  previousMonth(month: string): Promise<string | null>
  /** The reads below give one month's record. @throws SqlEdaError `HISTORY` when that month is not there */
  model(month: string): Promise<unknown>
  /** By customer id ascending (code points). */
  memberships(month: string): Promise<Membership[]>
  /** By segment id ascending. */
  segments(month: string): Promise<SegmentIdentity[]>
  playbook(month: string): Promise<unknown>
  close(): Promise<void>
}
