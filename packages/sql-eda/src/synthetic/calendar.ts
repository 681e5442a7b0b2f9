import type { Random } from '@clientele/engine'
import { SqlEdaError } from '../errors.ts'
import { pickWeighted, wholeBetween } from './draw.ts'

const secondsPerDay = 86_400

/** Relative demand: January … December (gifts in November and December, quiet August), Sunday … Saturday. */
const monthDemand = [0.9, 0.85, 0.95, 1, 1.05, 1, 0.85, 0.65, 1, 1.05, 1.5, 1.6]
const weekdayDemand = [1.1, 1.15, 1.1, 1.05, 1, 0.9, 0.95]
const greatestDemand = 1.6 * 1.15

const hours: readonly [{ hour: number; weight: number }, ...{ hour: number; weight: number }[]] = [
  { hour: 0, weight: 1 },
  ...Array.from({ length: 23 }, (_, index) => {
    const hour = index + 1
    return { hour, weight: hour < 7 ? 0.4 : hour < 18 ? 5 : hour < 23 ? 8 : 3 }
  }),
]

/** Days since 1970-01-01 of a calendar day `YYYY-MM-DD`. @throws SqlEdaError `BAD_OPTION` when there is no such day */
export function dayNumber(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day))
    throw new SqlEdaError('BAD_OPTION', `syntheticShop: a day must be written YYYY-MM-DD, got "${day}".`)
  return time / 1000 / secondsPerDay
}

/** A day of the range that demand favours; after a few refusals any will do, so that short ranges work. */
export function busyDay(random: Random, first: number, last: number): number {
  let day = wholeBetween(random, first, last)
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const date = new Date(day * secondsPerDay * 1000)
    const demand = (monthDemand[date.getUTCMonth()] ?? 1) * (weekdayDemand[date.getUTCDay()] ?? 1)
    if (random() * greatestDemand < demand) return day
    day = wholeBetween(random, first, last)
  }
  return day
}

/** Seconds since 1970 of a moment of this day at which people shop. */
export function shoppingMoment(random: Random, day: number): number {
  return day * secondsPerDay + pickWeighted(random, hours).hour * 3600 + wholeBetween(random, 0, 3599)
}

/** `YYYY-MM-DD HH:MM:SS` of seconds since 1970; the shop's clock has no zone and no change of hour. */
export function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
