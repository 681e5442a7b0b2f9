const DAY = 86_400_000

/** Milliseconds of a shop-local moment; shop time has days of 24 hours here, as in the features. */
const milliseconds = (moment: string): number => new Date(`${moment}Z`).getTime()

/**
 * Whole days of 24 hours from one shop-local moment to another.
 *
 * @example wholeDaysBetween('2018-07-01T12:00:00', '2018-08-01T00:00:00') // 30
 */
export function wholeDaysBetween(from: string, to: string): number {
  return Math.floor((milliseconds(to) - milliseconds(from)) / DAY)
}

/**
 * The moment so many days before another.
 *
 * @example daysBefore('2018-08-01T00:00:00', 31) // '2018-07-01T00:00:00'
 */
export function daysBefore(moment: string, days: number): string {
  return new Date(milliseconds(moment) - days * DAY).toISOString().slice(0, 19)
}
