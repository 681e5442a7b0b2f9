/** Parts of a moment as written; the offset, in minutes east of UTC, is known only where it is written too. */
export interface WrittenMoment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset: number | undefined
}

/** One way to write a date. */
export interface DateSpelling {
  /** Its token, such as `D/M/YYYY`. */
  readonly token: string
  /** The parts of a text in this spelling, `undefined` for any other text and for days that do not exist. */
  read(text: string): WrittenMoment | undefined
}

const time =
  '(?:(?:T|,?\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*([AaPp])\\.?[Mm]\\.?)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?$'

type Part = 'year' | 'month' | 'day' | 'separator'

/** @param day pattern of the date with a group for each of `parts`, in their order */
function spelling(token: string, day: string, parts: readonly Part[]): DateSpelling {
  const pattern = new RegExp(`^${day}${time}`, 'u')
  const place = (part: Part): number => parts.indexOf(part) + 1
  const [year, month, date] = [place('year'), place('month'), place('day')]
  const after = parts.length
  return {
    token,
    read: (text) => {
      const found = pattern.exec(text)
      if (found === null) return undefined
      return existing({
        year: fullYear(found[year] ?? ''),
        month: monthNumber(found[month] ?? ''),
        day: Number(found[date]),
        hour: hourOf(Number(found[after + 1] ?? 0), found[after + 4]),
        minute: Number(found[after + 2] ?? 0),
        second: Number(found[after + 3] ?? 0),
        offset: offsetMinutes(found[after + 5]),
      })
    },
  }
}

const numbers = (year: string): string => `(\\d{1,2})([-/.])(\\d{1,2})\\2(${year})`
const monthName = '([\\p{L}]{3,9})'

/** Year, month, day: the usual spelling. */
export const isoDate: DateSpelling = spelling('YYYY-MM-DD', '(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})', [
  'year',
  'separator',
  'month',
  'day',
])

const compact = spelling('YYYYMMDD', '(\\d{4})(\\d{2})(\\d{2})', ['year', 'month', 'day'])

/**
 * The spellings that are known, in groups: a text fits spellings of one group only, and a group of two holds the two
 * readings of a text such as 3/4/2021.
 */
export const dateSpellings: readonly (readonly DateSpelling[])[] = [
  [isoDate],
  [
    spelling('D/M/YYYY', numbers('\\d{4}'), ['day', 'separator', 'month', 'year']),
    spelling('M/D/YYYY', numbers('\\d{4}'), ['month', 'separator', 'day', 'year']),
  ],
  [
    spelling('D/M/YY', numbers('\\d{2}'), ['day', 'separator', 'month', 'year']),
    spelling('M/D/YY', numbers('\\d{2}'), ['month', 'separator', 'day', 'year']),
  ],
  [compact],
  [spelling('D-MMM-YY', `(\\d{1,2})[-/.\\s]+${monthName}[-/.,\\s]+(\\d{2})`, ['day', 'month', 'year'])],
  [spelling('D-MMM-YYYY', `(\\d{1,2})[-/.\\s]+${monthName}[-/.,\\s]+(\\d{4})`, ['day', 'month', 'year'])],
  [spelling('MMM D, YYYY', `${monthName}\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})`, ['month', 'day', 'year'])],
  [epoch('epoch-s', /^\d{9,10}(?:\.\d+)?$/, 1)],
  [epoch('epoch-ms', /^\d{12,13}$/, 1000)],
]

function epoch(token: string, pattern: RegExp, perSecond: number): DateSpelling {
  return {
    token,
    read: (text) => {
      if (!pattern.test(text)) return undefined
      const at = new Date(Math.floor(Number(text) / perSecond) * 1000)
      return {
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
        second: at.getUTCSeconds(),
        offset: 0,
      }
    },
  }
}

// POSIX: 69 to 99 are of the twentieth century.
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year >= 69 ? 1900 + year : 2000 + year
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(text: string): number {
  return /^\d/.test(text) ? Number(text) : monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  // 13 PM is no hour: 24 makes it impossible.
  if (hour < 1 || hour > 12) return 24
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[+-]/.test(text)) return 0
  const digits = text.slice(1).replace(':', '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return text.startsWith('-') ? -minutes : minutes
}

function existing(moment: WrittenMoment): WrittenMoment | undefined {
  const { year, month, day, hour, minute, second, offset = 0 } = moment
  const isReal =
    year >= 1900 &&
    year < 3000 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    Math.abs(offset) <= 14 * 60
  return isReal ? moment : undefined
}

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
