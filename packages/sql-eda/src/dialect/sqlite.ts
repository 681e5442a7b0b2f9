import type { Dialect } from './dialect.ts'

/** SQLite 3.46 or later (bundled with both drivers): months are added with `floor`, which stays in the month. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  builtOnce: 'as materialized',
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  byCodePoint: (value) => `cast(${value} as text) collate binary`,
  concat: (...texts) => `(${texts.join(' || ')})`,
  jsonArray: (column) => `json_group_array(${column})`,
  money: (tenThousandths) => `${tenThousandths} / 10000.0`,
  division: (dividend, divisor) => `(${dividend}) * 1.0 / nullif(${divisor}, 0)`,
  wholeQuotient: (dividend, divisor) => `(${dividend}) / (${divisor})`,
  wholeDays: (earlier, later) => `(unixepoch(${later}) - unixepoch(${earlier})) / 86400`,
  calendarDays: (from, to) => `(unixepoch(date(${to})) - unixepoch(date(${from}))) / 86400`,
  monthsBetween: (from, to) => `(${monthNumber(to)} - ${monthNumber(from)})`,
  month: (moment) => `substr(${moment}, 1, 7)`,
  isoWeekday: (moment) => `1 + (strftime('%w', ${moment}) + 6) % 7`,
  hour: (moment) => `cast(substr(${moment}, 12, 2) as integer)`,
  nextMidnight: (moment) => `datetime(${moment}, 'start of day', '+1 day')`,
  addSeconds: (moment, seconds) => `datetime(${moment}, (${seconds}) || ' seconds')`,
  addDays: (moment, days) => `datetime(${moment}, (${days}) || ' days')`,
  addMonths: (moment, months) => `datetime(${moment}, (${months}) || ' months', 'floor')`,
  addYears: (moment, years) => `datetime(${moment}, (${years}) || ' years', 'floor')`,
  storedMoment: (timestamp) => `datetime(${timestamp})`,
  utcMoment: (instant) => `datetime(${instant})`,
  localMoment: () => null,
  isMoment: (text, zone) => {
    const rest = `substr(${text}, 20)`
    const shape = `${text} glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*' and datetime(${text}) is not null`
    const local = `${rest} not glob '*[^.0-9]*'`
    return zone === 'local'
      ? `(${shape} and ${local})`
      : `(${shape} and (${local} or ${rest} glob '*Z' or ${rest} glob '*+00*'))`
  },
  isNumber: (text) =>
    `(typeof(${text}) in ('integer', 'real') or (${text} glob '*[0-9]*' and ${text} not glob '*[^-.0-9]*'
      and ${text} not glob '*.*.*' and ${text} not glob '?*-*'))`,
  tenThousandths: (value) => `cast(round((${value}) * 10000) as integer)`,
  wholeNumber: (value) => `cast(round(${value}) as integer)`,
}

function monthNumber(moment: string): string {
  return `(cast(substr(${moment}, 1, 4) as integer) * 12 + cast(substr(${moment}, 6, 2) as integer))`
}
