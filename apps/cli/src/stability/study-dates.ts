import type { Shop } from '@clientele/sql-eda'
import { salesPeriod } from '../dates/sales-period.ts'
import { CliError } from '../errors.ts'
import { type GridRequest, type GridStart, studyGrid } from './study-grid.ts'

/** The dates of a study in a shop. */
export interface StudyDates {
  readonly asOf: string
  /** The latest start first; all after the first sale. */
  readonly grid: readonly GridStart[]
}

/**
 * The dates that a study of this shop has: up to `asOf`, or the midnight after the last sale, from as many of the
 * starting dates as lie after the first sale.
 *
 * @throws CliError `MONTH_EMPTY` without a sale before the as-of date, `OPTION_INVALID` without a sale before any start.
 */
export async function studyDates(
  shop: Shop,
  asOf: string | null,
  request: Omit<GridRequest, 'asOf'>,
): Promise<StudyDates> {
  const { firstAt, endsAt } = await salesPeriod(shop)
  const end = asOf ?? endsAt
  if (end <= firstAt)
    throw new CliError('MONTH_EMPTY', `No sale lies before ${end.slice(0, 10)}; choose a later date.`)
  const grid = studyGrid({ ...request, asOf: end })
  const seen = grid.filter((start) => start.asOf > firstAt)
  if (seen.length === 0)
    throw new CliError(
      'OPTION_INVALID',
      `A horizon of ${request.horizonWeeks} weeks up to ${end.slice(0, 10)} begins before the first sale (${firstAt.slice(0, 10)}); choose a shorter --horizon.`,
    )
  return { asOf: end, grid: seen }
}
