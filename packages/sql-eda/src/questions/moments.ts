/**
 * A stored moment some calendar months earlier; a day that the earlier month does not have becomes its last one.
 * Databases disagree about that day, so the calendar is asked here and the moment bound.
 *
 * @example monthsBefore('2018-05-31 10:00:00', 3) // '2018-02-28 10:00:00'
 */
export function monthsBefore(moment: string, months: number): string {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return stored(new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastDay))), moment)
}

/** A stored moment some days of 24 hours earlier. */
export function daysBefore(moment: string, days: number): string {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number)
  return stored(new Date(Date.UTC(year, month - 1, day - days)), moment)
}

/** The second after a stored moment. */
export function secondAfter(moment: string): string {
  const next = new Date(Date.parse(`${moment.replace(' ', 'T')}Z`) + 1000)
  return next.toISOString().slice(0, 19).replace('T', ' ')
}

function stored(day: Date, moment: string): string {
  return `${day.toISOString().slice(0, 10)}${moment.slice(10)}`
}
