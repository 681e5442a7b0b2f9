/**
 * What differs between databases, and nothing else: each member turns SQL text into SQL text.
 * Times are stored as shop-local text `YYYY-MM-DD HH:MM:SS`, money as whole ten-thousandths of the currency unit.
 */
export interface Dialect {
  readonly name: 'sqlite'
  /** Ten-thousandths (usually a sum) as a number in the currency unit: exact sum, one rounding. */
  money(tenThousandths: string): string
  /** Whole days from one moment to a later one (24-hour days, rounded down), as an integer. */
  wholeDays(earlier: string, later: string): string
  /** Whole calendar days from one moment to another, negative when the second is earlier, as an integer. */
  calendarDays(from: string, to: string): string
  /** Calendar month `YYYY-MM` of a moment. */
  month(moment: string): string
  /** ISO day of the week of a moment: 1 Monday … 7 Sunday. */
  isoWeekday(moment: string): string
  /** Midnight after a moment, in the stored form. */
  nextMidnight(moment: string): string
  /** The same day and time some years later, or earlier when negative, in the stored form. */
  addYears(moment: string, years: number): string
  /** Quotient of two integers, rounded towards zero, as an integer. */
  wholeQuotient(dividend: string, divisor: string): string
}

/** SQLite 3.38 or later (bundled with both drivers). */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  money: (tenThousandths) => `${tenThousandths} / 10000.0`,
  wholeDays: (earlier, later) => `(unixepoch(${later}) - unixepoch(${earlier})) / 86400`,
  calendarDays: (from, to) => `(unixepoch(date(${to})) - unixepoch(date(${from}))) / 86400`,
  month: (moment) => `substr(${moment}, 1, 7)`,
  isoWeekday: (moment) => `1 + (strftime('%w', ${moment}) + 6) % 7`,
  nextMidnight: (moment) => `datetime(${moment}, 'start of day', '+1 day')`,
  addYears: (moment, years) => `datetime(${moment}, '${years} years')`,
  wholeQuotient: (dividend, divisor) => `(${dividend}) / (${divisor})`,
}
