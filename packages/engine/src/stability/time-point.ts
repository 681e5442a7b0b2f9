import { EngineError } from '../engine-error.ts'
import type { FeatureTable } from '../feature-table.ts'
import { readLocalMoment } from '../rfm/order-moment.ts'

/** The customers of a shop as they were seen at one moment. */
export interface TimePoint {
  /** Shop-local moment, `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. */
  readonly asOf: string
  /** Features as of then. */
  readonly table: FeatureTable
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * Days from one moment to another, by the calendar: a change to summer time neither adds nor takes an hour.
 *
 * @throws EngineError `INVALID_VALUE` on text that is no moment.
 */
export function daysBetween(before: string, after: string): number {
  return (momentOf(after) - momentOf(before)) / MILLISECONDS_A_DAY
}

function momentOf(asOf: string): number {
  const moment = readLocalMoment(asOf)
  if (moment !== null) return moment
  throw new EngineError(
    'INVALID_VALUE',
    `'${asOf}' is no as-of date; give local text such as 2018-07-31 or 2018-07-31T23:59:59.`,
  )
}
