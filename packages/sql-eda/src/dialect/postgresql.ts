import type { Dialect } from './dialect.ts'
import { momentPattern, numberPattern } from './text-patterns.ts'

/** PostgreSQL 12 or later. Sums of integers are numeric there, so every quotient says which kind it is. */
export const postgresqlDialect: Dialect = {
  name: 'postgresql',
  builtOnce: 'as materialized',
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  byCodePoint: (value) => `(${value})::text collate "C"`,
  concat: (...texts) => `(${texts.map((text) => `(${text})::text`).join(' || ')})`,
  jsonArray: () => null,
  money: (tenThousandths) => `(${tenThousandths})::double precision / 10000`,
  division: (dividend, divisor) =>
    `(${dividend})::double precision / nullif((${divisor})::double precision, 0)`,
  wholeQuotient: (dividend, divisor) => `div((${dividend})::numeric, (${divisor})::numeric)::bigint`,
  wholeDays: (earlier, later) =>
    `trunc(extract(epoch from ((${later})::timestamp - (${earlier})::timestamp)) / 86400)::integer`,
  calendarDays: (from, to) => `((${to})::timestamp::date - (${from})::timestamp::date)`,
  monthsBetween: (from, to) => `(${monthNumber(to)} - ${monthNumber(from)})`,
  month: (moment) => `substr(${moment}, 1, 7)`,
  isoWeekday: (moment) => `extract(isodow from (${moment})::timestamp)::integer`,
  hour: (moment) => `substr(${moment}, 12, 2)::integer`,
  nextMidnight: (moment) => stored(`date_trunc('day', (${moment})::timestamp) + interval '1 day'`),
  addSeconds: (moment, seconds) => stored(later(moment, seconds, 'second')),
  addDays: (moment, days) => stored(later(moment, days, 'day')),
  addMonths: (moment, months) => stored(later(moment, months, 'month')),
  addYears: (moment, years) => stored(later(moment, years, 'year')),
  storedMoment: (timestamp) => stored(`(${timestamp})::timestamp`),
  utcMoment: (instant) => stored(`((${instant}) at time zone 'UTC')`),
  localMoment: (utc, timeZone) =>
    stored(`(((${utc})::timestamp at time zone 'UTC') at time zone '${timeZone.replaceAll("'", "''")}')`),
  isMoment: (text, zone) => `((${text}) ~ '${momentPattern(zone)}')`,
  isNumber: (text) => `((${text}) ~ '${numberPattern}')`,
  tenThousandths: (value) => `round((${value})::numeric * 10000)::bigint`,
  wholeNumber: (value) => `round((${value})::numeric)::bigint`,
}

function later(moment: string, amount: number | string, unit: string): string {
  return `(${moment})::timestamp + (${amount})::double precision * interval '1 ${unit}'`
}

function stored(timestamp: string): string {
  return `to_char(${timestamp}, 'YYYY-MM-DD HH24:MI:SS')`
}

function monthNumber(moment: string): string {
  return `(substr(${moment}, 1, 4)::integer * 12 + substr(${moment}, 6, 2)::integer)`
}
