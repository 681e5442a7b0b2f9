/** English names of the ISO days of the week, 1 Monday … 7 Sunday. */
const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** SQL that gives the name of an ISO day of the week. */
export function weekdayName(day: string): string {
  return `case ${day} ${names.map((name, index) => `when ${index + 1} then '${name}'`).join(' ')} end`
}
