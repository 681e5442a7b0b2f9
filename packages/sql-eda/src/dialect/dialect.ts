/**
 * What differs between databases, and nothing else: each member turns SQL text into SQL text.
 * Times are shop-local text `YYYY-MM-DD HH:MM:SS`, money is whole ten-thousandths of the currency unit.
 * An argument that is a number of days, months or years may be a number or SQL for an integer, such as a bound `:days`.
 */
export interface Dialect {
  readonly name: 'sqlite' | 'postgresql' | 'mysql'
  /** What stands before a common table expression that is to be built once and not merged into what reads it. */
  readonly builtOnce: 'as' | 'as materialized'
  /** A name as an identifier, quoted whatever it holds. */
  quote(name: string): string
  /** Any value as text that compares and sorts by code point, with case, accents and trailing blanks told apart. */
  byCodePoint(value: string): string
  /** Texts joined; null when one of them is. */
  concat(...texts: string[]): string
  /** All values of a column as one JSON array in text; `null` where a text of any size cannot be fetched. */
  jsonArray(column: string): string | null
  /** Ten-thousandths (usually a sum) as a number in the currency unit: exact sum, one rounding. */
  money(tenThousandths: string): string
  /** Quotient of two numbers as a floating-point number; null when the divisor is 0. */
  division(dividend: string, divisor: string): string
  /** Quotient of two integers, rounded towards zero, as an integer. */
  wholeQuotient(dividend: string, divisor: string): string
  /** Whole days from one moment to a later one (24-hour days, rounded towards zero), as an integer. */
  wholeDays(earlier: string, later: string): string
  /** Whole calendar days from one moment to another, negative when the second is earlier, as an integer. */
  calendarDays(from: string, to: string): string
  /** Calendar months from the month of one moment to that of another, whatever the days, as an integer. */
  monthsBetween(from: string, to: string): string
  /** Calendar month `YYYY-MM` of a moment. */
  month(moment: string): string
  /** ISO day of the week of a moment: 1 Monday … 7 Sunday. */
  isoWeekday(moment: string): string
  /** Hour of a moment: 0 … 23. */
  hour(moment: string): string
  /** Midnight after a moment, in the stored form. */
  nextMidnight(moment: string): string
  /** Seconds later, or earlier when negative, in the stored form. */
  addSeconds(moment: string, seconds: number | string): string
  /** The same time some days later, or earlier when negative, in the stored form. */
  addDays(moment: string, days: number | string): string
  /** The same day and time some months later, or earlier when negative; the last of the month for a day it lacks. */
  addMonths(moment: string, months: number | string): string
  /** The same day and time some years later, or earlier when negative; the 28th for a 29 February that is not there. */
  addYears(moment: string, years: number | string): string
  /** A native timestamp (without zone, or of a session in UTC) or date in the stored form. */
  storedMoment(timestamp: string): string
  /** A column that knows its zone, as text in UTC: in whatever zone the session is that the query is pasted into. */
  utcMoment(instant: string): string
  /** A stored moment in UTC on the clocks of an IANA time zone; null where the database may not know the zones. */
  localMoment(utc: string, timeZone: string): string | null
  /** Condition: the text is a day, with or without a time; in UTC it may end in `Z` or `+00`. */
  isMoment(text: string, zone: 'local' | 'utc'): string
  /** Condition: the text is a decimal number with a point, without exponent. */
  isNumber(text: string): string
  /** A number, or text that is one, in whole ten-thousandths: rounded half away from zero. */
  tenThousandths(value: string): string
  /** A number, or text that is one, as an integer: rounded half away from zero. */
  wholeNumber(value: string): string
}
