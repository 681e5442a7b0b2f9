import { zoneOffset } from '../../zone-offset.ts'
import type { DateSpelling, WrittenMoment } from './date-spelling.ts'

/** Reads a date into shop-local text `YYYY-MM-DD HH:MM:SS`; `undefined` for a text in another spelling. */
export type StampReader = (text: string) => string | undefined

/**
 * A reader of one spelling. Without an offset the text is taken as the shop's own clock, even for an hour that summer
 * time skips; with one it is brought to the shop's time zone.
 */
export function stampReader({ read }: DateSpelling, timeZone: string): StampReader {
  const offsetAt = zoneOffset(timeZone)
  // Neighbouring lines often carry the same moment.
  let last = ''
  let lastStamp: string | undefined
  return (text) => {
    if (text === last) return lastStamp
    const written = read(text)
    last = text
    lastStamp =
      written === undefined
        ? undefined
        : written.offset === undefined
          ? stamp(written)
          : moved(written, offsetAt)
    return lastStamp
  }
}

function moved(written: WrittenMoment, offsetAt: (utc: number) => number): string {
  const { year, month, day, hour, minute, second, offset = 0 } = written
  const utc = Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000
  return new Date(utc + offsetAt(utc)).toISOString().slice(0, 19).replace('T', ' ')
}

function stamp({ year, month, day, hour, minute, second }: WrittenMoment): string {
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
