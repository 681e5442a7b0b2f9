import type { Dialect } from './dialect.ts'
import { momentPattern, numberPattern } from './text-patterns.ts'

/** MySQL 8.0.17 or later. */
export const mysqlDialect: Dialect = dialectOf('utf8mb4_0900_bin')

/** MariaDB 10.3 or later: MySQL's dialect, with another name for the order of code points. */
export const mariadbDialect: Dialect = dialectOf('utf8mb4_nopad_bin')

/** @param collation one that compares code points and does not ignore trailing blanks, as `utf8mb4_bin` does */
function dialectOf(collation: string): Dialect {
  return {
    name: 'mysql',
    builtOnce: 'as',
    quote: (name) => `\`${name.replaceAll('`', '``')}\``,
    byCodePoint: (value) => `convert(${value} using utf8mb4) collate ${collation}`,
    concat: (...texts) => `concat(${texts.join(', ')})`,
    jsonArray: () => null,
    // A literal with an exponent is a floating-point number, and so is every quotient with it.
    money: (tenThousandths) => `(${tenThousandths}) / 1e4`,
    division: (dividend, divisor) => `(${dividend}) * 1e0 / nullif(${divisor}, 0)`,
    wholeQuotient: (dividend, divisor) => `(${dividend}) div (${divisor})`,
    wholeDays: (earlier, later) => `timestampdiff(second, ${earlier}, ${later}) div 86400`,
    calendarDays: (from, to) => `datediff(${to}, ${from})`,
    monthsBetween: (from, to) => `(${monthNumber(to)} - ${monthNumber(from)})`,
    month: (moment) => `substr(${moment}, 1, 7)`,
    isoWeekday: (moment) => `weekday(${moment}) + 1`,
    hour: (moment) => `cast(substr(${moment}, 12, 2) as signed)`,
    nextMidnight: (moment) => stored(`date(${moment}) + interval 1 day`),
    addSeconds: (moment, seconds) => stored(`${moment} + interval (${seconds}) second`),
    addDays: (moment, days) => stored(`${moment} + interval (${days}) day`),
    addMonths: (moment, months) => stored(`${moment} + interval (${months}) month`),
    addYears: (moment, years) => stored(`${moment} + interval (${years}) year`),
    storedMoment: (timestamp) => stored(timestamp),
    // its printed statements begin by setting the zone of the session
    utcMoment: (instant) => stored(instant),
    localMoment: () => null,
    isMoment: (text, zone) => `(${text} regexp '${momentPattern(zone)}')`,
    isNumber: (text) => `(${text} regexp '${numberPattern}')`,
    tenThousandths: (value) => `cast(round(cast(${value} as decimal(38, 10)) * 10000) as signed)`,
    wholeNumber: (value) => `cast(round(cast(${value} as decimal(38, 10))) as signed)`,
  }
}

function stored(moment: string): string {
  return `date_format(${moment}, '%Y-%m-%d %H:%i:%s')`
}

function monthNumber(moment: string): string {
  return `(cast(substr(${moment}, 1, 4) as signed) * 12 + cast(substr(${moment}, 6, 2) as signed))`
}
