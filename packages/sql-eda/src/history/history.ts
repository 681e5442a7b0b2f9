import type {
  Membership,
  MonthRecord,
  Run,
  SegmentChange,
  SegmentIdentity,
  SegmentLife,
} from './month-record.ts'

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
  /**
   * The change log of all months, by month. Where a month was not run, the next run that saw it tells what changed in it;
   * where it was, its own run does.
   */
  changes(): Promise<SegmentChange[]>
  /** Every segment that any month has, by id ascending. */
  segmentLives(): Promise<SegmentLife[]>
  /** Every id that a run of another month gave or told of first: the ids that a run of this month may not give anew. */
  idsTakenBefore(month: string): Promise<string[]>
  /**
   * Removes a customer from every month, and says from how many. What the months counted stays: their numbers were of that
   * day. A SQLite file is written anew, so that nothing of it is left in free pages.
   */
  forgetCustomer(customerId: string): Promise<number>
  close(): Promise<void>
}
