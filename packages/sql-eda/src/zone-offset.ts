const quarter = 900_000

/**
 * A reader of how many milliseconds a zone's clock is ahead of UTC at a moment. Clocks change at quarters of an hour
 * only, so that one reading serves a quarter.
 *
 * @param timeZone IANA name
 */
export function zoneOffset(timeZone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  return (utc) => {
    const start = Math.floor(utc / quarter) * quarter
    const offset = known.get(start) ?? clockAt(format, start) - start
    known.set(start, offset)
    return offset
  }
}

function clockAt(format: Intl.DateTimeFormat, utc: number): number {
  const parts = new Map(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}
