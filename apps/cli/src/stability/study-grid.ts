/** How far a study looks ahead of each start, and how often. */
export interface GridRequest {
  /** Shop-local moment `YYYY-MM-DDTHH:MM:SS`: the last point of the latest start. */
  readonly asOf: string
  readonly horizonWeeks: number
  /** Weeks from point to point, or calendar months. */
  readonly step: number | 'monthly'
  /** Starting dates. */
  readonly starts: number
  /** Weeks from one starting date to the next. */
  readonly startStepWeeks: number
}

/** One starting date: the model is fitted there and looked at again at each point. */
export interface GridStart {
  readonly asOf: string
  /** Ascending, at least one. */
  readonly points: readonly string[]
}

/** Mean length of a month of the Gregorian calendar, in weeks. */
const MONTH_WEEKS = 365.2425 / 12 / 7

/**
 * The starting dates of a study, the latest first, with their points. The last point of the latest start is the as-of
 * date; dates that starts share are the same text, so that they are read once. By months, horizon and distance of the
 * starts are rounded to whole months, one at least.
 *
 * @example
 * studyGrid({ asOf: '2018-08-30T00:00:00', horizonWeeks: 26, step: 2, starts: 8, startStepWeeks: 4 })[0].asOf
 * // '2018-03-01T00:00:00'
 */
export function studyGrid({ asOf, horizonWeeks, step, starts, startStepWeeks }: GridRequest): GridStart[] {
  const monthly = step === 'monthly'
  const months = (weeks: number): number => Math.max(1, Math.round(weeks / MONTH_WEEKS))
  const points = monthly ? months(horizonWeeks) : Math.floor(horizonWeeks / step)
  const apart = monthly ? months(startStepWeeks) : startStepWeeks
  return Array.from({ length: starts }, (_, back) => {
    const at = (point: number): string =>
      monthly
        ? monthsBefore(asOf, points - point + back * apart)
        : daysBefore(asOf, 7 * ((points - point) * step + back * apart))
    return { asOf: at(0), points: Array.from({ length: points }, (_, index) => at(index + 1)) }
  })
}

function daysBefore(moment: string, days: number): string {
  const date = new Date(`${moment}Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 19)
}

/** The same day of an earlier month, or its last day where it is shorter. */
function monthsBefore(moment: string, months: number): string {
  const date = new Date(`${moment}Z`)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, lastDay))
  return date.toISOString().slice(0, 19)
}
